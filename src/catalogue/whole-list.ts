import { knownAgent } from '../data/match.ts';
import { equation } from '../domain/aivss/equations/index.ts';
import type { Agent } from '../domain/catalogue.ts';
import { onceEach } from '../domain/once-each.ts';
import { tableOf } from '../domain/tables.ts';
import { config } from '../site.ts';
import { extractOf, ofSite, siteData } from '../site-data.ts';
import { AGENT_LIST } from '../views/agents/agent-list.ts';
import { agentColumns } from '../views/agents/agents-file.ts';
import { type ListedAgent, listedAgent } from '../views/agents/listed-agent.ts';
import { threatsUnderControl } from '../views/controls/postures.ts';
import { scaleBands } from '../views/equations/scales.ts';
import { facetPanel } from '../views/lists/facet-panel.ts';
import { placesOf } from '../views/map/catalogue-map.ts';
import { MATRICES, MATRIX_IDS, usedColumns } from '../views/matrix/matrix.ts';
import { talliesOf } from '../views/matrix/matrix-tally.ts';

const listedOf = extractOf('listed', (agent: Agent) => listedAgent(agent, config.equation));

/** What is known of an agent when a list of software is searched for it. */
export const matchableOf = extractOf('known', (agent: Agent) => knownAgent(agent, config.equation));

/** What is left of the threats of an agent under controls. */
export const controlledOf = extractOf('controlled', (agent: Agent) =>
  threatsUnderControl(agent, config.equation),
);

/** Where an agent stands on the map. */
export const keptPlaces = extractOf('places', placesOf);

/** The band of each agent on every scale. */
export const loadScaleBands = () => siteData().catalogue.agents.map(scaleBandsOf);
const scaleBandsOf = extractOf('scales', (agent: Agent) => scaleBands(agent, config.equation));

/** Every agent as lists show it. */
export const loadListed = ofSite(({ catalogue }) => catalogue.agents.map(listedOf));

/** What the first page of a list of agents shows of all of them. */
export const wholeList = onceEach((agents: readonly ListedAgent[]) => {
  const columns = agentColumns(agents, equation(config.equation).factorSet);
  return { columns, panel: facetPanel(AGENT_LIST, columns) };
});

/** What every page of a matrix shows of all agents. */
export const wholeMatrix = onceEach((agents: readonly ListedAgent[]) =>
  tableOf(MATRIX_IDS, (id) => {
    const { columns: allColumns } = wholeList(agents);
    const columns = usedColumns(MATRICES[id], allColumns);
    return { columns, tallies: talliesOf(MATRICES[id], columns, allColumns, [...agents.keys()]) };
  }),
);
