import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, type FactorSetId } from '../../domain/aivss/factors.ts';
import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import type { EvidenceBasisId, KindId } from '../../domain/assessment/format/vocabulary.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import { toSlug } from '../../domain/slug.ts';
import { tableOf } from '../../domain/tables.ts';
import { type Column, columnOf, mapColumn, ownColumn } from '../lists/column.ts';
import type { AgentColumns } from './agent-columns.ts';
import { ASKED_IDS } from './asked.ts';
import type { ListedAgent } from './listed-agent.ts';

/**
 * `/data/agents.json`: every listed agent, column by column in the order of the catalogue. It serves the pages of the
 * same build and no one else; whoever reads the catalogue by machine has `/api/v1/`. Ids of closed sets are given by
 * their place in the set.
 */
export interface AgentsFile {
  readonly names: readonly string[];
  /** By place, where the slug does not follow from the name. */
  readonly slugs: Readonly<Record<string, string>>;
  /** By place, where an agent has other names. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly vendors: Column<string | null>;
  readonly kinds: Column<KindId>;
  readonly versions: Column<string | null>;
  readonly bases: Column<EvidenceBasisId>;
  readonly scores: Column<number | null>;
  /** Of the headlines: their factor sum and CVSS base in one, `4.5 9.3`. */
  readonly headlines: Column<string>;
  readonly assessed: Column<string>;
  readonly reviews: Column<string>;
  readonly factors: readonly Column<number | null>[];
  /** The set whose ten factors are summed. */
  readonly factorSet: FactorSetId;
  readonly answers: readonly Column<FactAnswer>[];
  /** A digit for each layer. */
  readonly layers: Column<string>;
  readonly risks: Column<readonly number[]>;
  readonly words: readonly string[];
  /** The places of the tags among the words. */
  readonly tags: readonly (readonly number[])[];
  /** For each scored threat its layer and its score. */
  readonly notes: readonly (readonly (readonly [layer: number, score: number])[])[];
}

/** @param agents in the order of the catalogue */
export function encodeAgents(agents: readonly ListedAgent[], factorSet: FactorSetId): AgentsFile {
  const column = <T>(fact: (agent: ListedAgent) => T): Column<T> => columnOf(agents.map(fact));
  const words = [...new Set(agents.flatMap(({ tags }) => tags))];
  const wordAt = new Map(words.map((word, place) => [word, place]));
  return {
    names: agents.map(({ name }) => name),
    slugs: Object.fromEntries(
      agents.flatMap(({ slug, name }, at) => (slug === toSlug(name) ? [] : [[at, slug]])),
    ),
    aliases: Object.fromEntries(
      agents.flatMap(({ aliases }, at) => (aliases.length > 0 ? [[at, aliases]] : [])),
    ),
    vendors: column(({ vendor }) => vendor ?? null),
    kinds: column(({ kind }) => kind),
    versions: column(({ version }) => version ?? null),
    bases: column(({ basis }) => basis),
    scores: column(({ score }) => score ?? null),
    headlines: column(({ headline }) =>
      headline ? `${headline.factorSum} ${headline.cvssBase}` : '',
    ),
    assessed: column(({ assessed }) => assessed),
    reviews: column(({ reviewBy }) => reviewBy),
    factorSet,
    factors: FACTOR_IDS.map((id) => column(({ factors }) => factors[id] ?? null)),
    answers: ASKED_IDS.map((id) => column(({ answers }) => answers[id])),
    layers: column(({ layers }) =>
      LAYER_IDS.map((id) => LAYER_TAG_IDS.indexOf(layers[id])).join(''),
    ),
    risks: mapColumn(
      column(({ risks }) => risks.map((id) => CORE_RISK_IDS.indexOf(id)).join(' ')),
      (own) => own.split(' ').filter(Boolean).map(Number),
    ),
    words,
    tags: agents.map(({ tags }) => tags.map((tag) => valueAt(wordAt, tag))),
    notes: agents.map(({ notes }) =>
      notes.map(({ layer, score }) => [LAYER_IDS.indexOf(layer), score] as const),
    ),
  };
}

export function decodeAgents(file: AgentsFile): AgentColumns {
  const { names } = file;
  const known = <T>(column: Column<T | null>): Column<T | undefined> =>
    mapColumn(column, (value) => value ?? undefined);
  return {
    names,
    slugOf: (at) => file.slugs[at] ?? toSlug(itemAt(names, at)),
    aliasesOf: (at) => file.aliases[at] ?? [],
    vendor: known(file.vendors),
    kind: file.kinds,
    score: known(file.scores),
    headline: mapColumn(file.headlines, headlineOf),
    version: known(file.versions),
    basis: file.bases,
    assessed: file.assessed,
    reviewBy: file.reviews,
    factorSet: file.factorSet,
    factors: tableOf(FACTOR_IDS, (_, index) => known(itemAt(file.factors, index))),
    answers: tableOf(ASKED_IDS, (_, index) => itemAt(file.answers, index)),
    layers: mapColumn(file.layers, layersOf),
    risks: mapColumn(file.risks, (own) => own.map((at) => itemAt(CORE_RISK_IDS, at))),
    tags: ownColumn(file.tags.map((own) => own.map((at) => itemAt(file.words, at)))),
    notesOf: (at) =>
      itemAt(file.notes, at).map(([layer, score]) => ({ layer: itemAt(LAYER_IDS, layer), score })),
  };
}

/** Where each stands among all by its name. Each band is sorted in parts already, so that little is compared. */
export function placesByName({ names }: AgentColumns): Column<number> {
  const order = [...names.keys()].sort((a, b) => compareNames(itemAt(names, a), itemAt(names, b)));
  const of = names.map(() => 0);
  for (const [rank, at] of order.entries()) of[at] = rank;
  return { values: [...names.keys()], of };
}

/** The columns of a catalogue as a page that is being built needs them: those that a browser will have. */
export const agentColumns = (
  agents: readonly ListedAgent[],
  factorSet: FactorSetId,
): AgentColumns => decodeAgents(encodeAgents(agents, factorSet));

function headlineOf(text: string): ListedAgent['headline'] {
  const [factorSum, cvssBase] = text.split(' ').map(Number);
  return factorSum === undefined || cvssBase === undefined ? undefined : { factorSum, cvssBase };
}

const layersOf = (text: string): ListedAgent['layers'] =>
  tableOf(LAYER_IDS, (_, index) => itemAt(LAYER_TAG_IDS, Number(text.charAt(index))));
