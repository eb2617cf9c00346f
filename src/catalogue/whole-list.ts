import { equation } from '../domain/aivss/equations/index.ts';
import type { Agent } from '../domain/catalogue.ts';
import { once } from '../domain/once.ts';
import { tableOf } from '../domain/tables.ts';
import { config } from '../site.ts';
import { agentColumns } from '../views/agents/agents-file.ts';
import { facetPanel } from '../views/agents/facet-panel.ts';
import { listedAgent } from '../views/agents/listed-agent.ts';
import { MATRICES, MATRIX_IDS, usedColumns } from '../views/matrix/matrix.ts';
import { tallyOf } from '../views/matrix/matrix-tally.ts';

/** What every page of a list of agents shows of all of them. */
export const wholeList = once((agents: readonly Agent[]) => {
  const listed = agents.map((agent) => listedAgent(agent, config.equation));
  const columns = agentColumns(listed, equation(config.equation).factorSet);
  return { listed, columns, panel: facetPanel(columns) };
});

/** What every page of a matrix shows of all agents. */
export const wholeMatrix = once((agents: readonly Agent[]) => {
  const { listed, columns: all } = wholeList(agents);
  return tableOf(MATRIX_IDS, (id) => {
    const columns = usedColumns(MATRICES[id], all);
    return { columns, tallies: tallyOf(MATRICES[id], columns, all, [...listed.keys()]) };
  });
});
