import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, type FactorSetId } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import {
  type Column,
  columnOf,
  mapColumn,
  sparseByPlace,
  underivedSlug,
  uniqueValues,
} from '../lists/column.ts';
import { type AgentColumns, decodeAgents } from './agent-columns.ts';
import { DATELESS_CONDITION_IDS } from './dateless-conditions.ts';
import type { ListedAgent } from './listed-agent.ts';

/**
 * `/data/agents.json`: every listed agent, column by column in the order of the catalogue. Only pages of the same build
 * read it; other programs have `/api/v1/`. Ids of closed sets are written as indexes of the set.
 *
 * @param agents in the order of the catalogue
 */
export function encodeAgents(agents: readonly ListedAgent[], factorSet: FactorSetId) {
  const column = <T>(fact: (agent: ListedAgent) => T): Column<T> => columnOf(agents.map(fact));
  const words = uniqueValues(agents.flatMap(({ tags }) => tags));
  return {
    names: agents.map(({ name }) => name),
    /** By index, where the slug does not follow from the name. */
    slugs: sparseByPlace(agents, ({ slug, name }) => underivedSlug(slug, name)),
    /** By index, where an agent has other names. */
    aliases: sparseByPlace(agents, ({ aliases }) => (aliases.length > 0 ? aliases : undefined)),
    vendors: column(({ vendor }) => vendor ?? null),
    kinds: column(({ kind }) => kind),
    versions: column(({ version }) => version ?? null),
    bases: column(({ basis }) => basis),
    scores: column(({ score }) => score ?? null),
    /** Factor sum and CVSS base, `4.5 9.3`. */
    headlines: column(({ headline }) =>
      headline ? `${headline.factorSum} ${headline.cvssBase}` : '',
    ),
    assessed: column(({ assessed }) => assessed),
    reviews: column(({ reviewBy }) => reviewBy),
    factorSet,
    factors: FACTOR_IDS.map((id) => column(({ factors }) => factors[id] ?? null)),
    answers: DATELESS_CONDITION_IDS.map((id) => column(({ answers }) => answers[id])),
    layers: column(layerDigits),
    risks: mapColumn(
      column(({ risks }) => risks.map((id) => CORE_RISK_IDS.indexOf(id)).join(' ')),
      (own) => own.split(' ').filter(Boolean).map(Number),
    ),
    words: words.all,
    /** Indexes of `words`. */
    tags: agents.map(({ tags }) => tags.map(words.placeOf)),
    notes: agents.map(noteEntries),
  };
}

/** The tags as a digit for each layer; a dot where the agent's edition of MAESTRO does not have the layer. */
const layerDigits = ({ layers }: ListedAgent): string =>
  LAYER_IDS.map((id) => layers[id])
    .map((tag) => (tag ? LAYER_TAG_IDS.indexOf(tag) : '.'))
    .join('');

const noteEntries = ({ notes }: ListedAgent) =>
  notes.map(({ layer, score }) => [LAYER_IDS.indexOf(layer), score] as const);

export type AgentsFile = ReturnType<typeof encodeAgents>;

/** The columns for a page that is being built: the same as a browser will have. */
export const agentColumns = (
  agents: readonly ListedAgent[],
  factorSet: FactorSetId,
): AgentColumns => decodeAgents(encodeAgents(agents, factorSet));
