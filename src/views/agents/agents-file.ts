import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, type FactorSetId } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import {
  type Column,
  columnOf,
  interned,
  mapColumn,
  sparse,
  unlessDerived,
} from '../lists/column.ts';
import { type AgentColumns, decodeAgents } from './agent-columns.ts';
import { ASKED_IDS } from './asked.ts';
import type { ListedAgent } from './listed-agent.ts';

/**
 * `/data/agents.json`: every listed agent, column by column in the order of the catalogue. It serves the pages of the
 * same build and no one else; whoever reads the catalogue by machine has `/api/v1/`. Ids of closed sets are given by
 * their place in the set.
 *
 * @param agents in the order of the catalogue
 */
export function encodeAgents(agents: readonly ListedAgent[], factorSet: FactorSetId) {
  const column = <T>(fact: (agent: ListedAgent) => T): Column<T> => columnOf(agents.map(fact));
  const words = interned(agents.flatMap(({ tags }) => tags));
  return {
    names: agents.map(({ name }) => name),
    /** By place, where the slug does not follow from the name. */
    slugs: sparse(agents, ({ slug, name }) => unlessDerived(slug, name)),
    /** By place, where an agent has other names. */
    aliases: sparse(agents, ({ aliases }) => (aliases.length > 0 ? aliases : undefined)),
    vendors: column(({ vendor }) => vendor ?? null),
    kinds: column(({ kind }) => kind),
    versions: column(({ version }) => version ?? null),
    bases: column(({ basis }) => basis),
    scores: column(({ score }) => score ?? null),
    /** Their factor sum and CVSS base in one, `4.5 9.3`. */
    headlines: column(({ headline }) =>
      headline ? `${headline.factorSum} ${headline.cvssBase}` : '',
    ),
    assessed: column(({ assessed }) => assessed),
    reviews: column(({ reviewBy }) => reviewBy),
    /** The set whose ten factors are summed. */
    factorSet,
    factors: FACTOR_IDS.map((id) => column(({ factors }) => factors[id] ?? null)),
    answers: ASKED_IDS.map((id) => column(({ answers }) => answers[id])),
    layers: column(tagDigits),
    risks: mapColumn(
      column(({ risks }) => risks.map((id) => CORE_RISK_IDS.indexOf(id)).join(' ')),
      (own) => own.split(' ').filter(Boolean).map(Number),
    ),
    words: words.all,
    /** The places of the tags among the words. */
    tags: agents.map(({ tags }) => tags.map(words.placeOf)),
    notes: agents.map(notePlaces),
  };
}

/** A digit for each layer, a dot where the edition of the agent does not have it. */
const tagDigits = ({ layers }: ListedAgent): string =>
  LAYER_IDS.map((id) => layers[id])
    .map((tag) => (tag ? LAYER_TAG_IDS.indexOf(tag) : '.'))
    .join('');

/** For each scored threat its layer and its score. */
const notePlaces = ({ notes }: ListedAgent) =>
  notes.map(({ layer, score }) => [LAYER_IDS.indexOf(layer), score] as const);

export type AgentsFile = ReturnType<typeof encodeAgents>;

/** The columns of a catalogue as a page that is being built needs them: those that a browser will have. */
export const agentColumns = (
  agents: readonly ListedAgent[],
  factorSet: FactorSetId,
): AgentColumns => decodeAgents(encodeAgents(agents, factorSet));
