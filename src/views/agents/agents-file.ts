import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, type FactorSetId } from '../../domain/aivss/factors.ts';
import type { EvidenceBasisId, KindId } from '../../domain/assessment/format/vocabulary.ts';
import { catalogueRank } from '../../domain/catalogue-order.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import { toSlug } from '../../domain/slug.ts';
import { tableOf } from '../../domain/tables.ts';
import { type Column, columnOf, factAt, inOrderOf, mapColumn } from '../lists/column.ts';
import {
  fromShared,
  inParts,
  numberOf,
  type Shared,
  signs,
  toShared,
  widthFor,
} from '../lists/shared-column.ts';
import type { AgentColumns } from './agent-columns.ts';
import type { ListedAgent } from './listed-agent.ts';
import { bandOfListed } from './standing.ts';

/**
 * `/data/agents.json`: every listed agent, column by column and by name; the order of the catalogue follows from the
 * headlines and the kinds. It serves the pages of the same build and no one else; whoever reads the catalogue by machine has `/api/v1/`.
 * Ten thousand agents stay small, and are ready for questions without being unpacked one by one.
 */
export interface AgentsFile {
  readonly names: readonly string[];
  /** By place, where the slug does not follow from the name. */
  readonly slugs: Readonly<Record<string, string>>;
  /** By place, where an agent has other names. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly vendors: Shared<string | null>;
  readonly kinds: Shared<KindId>;
  readonly versions: Shared<string | null>;
  readonly bases: Shared<EvidenceBasisId>;
  readonly scores: Shared<number | null>;
  /** Of the headlines: their factor sum and CVSS base in one, `4.5 9.3`. */
  readonly headlines: Shared<string>;
  readonly assessed: Shared<string>;
  readonly reviews: Shared<string>;
  readonly factors: readonly Shared<number | null>[];
  /** The set whose ten factors are summed. */
  readonly factorSet: FactorSetId;
  /** One sign for each layer, as are the core risks. */
  readonly layers: Shared<string>;
  readonly risks: readonly string[];
  readonly words: readonly string[];
  /** The places of the tags among the words. */
  readonly tags: readonly string[];
  /** Three signs for each scored threat: its layer, and its score in two. */
  readonly notes: readonly string[];
}

export function encodeAgents(agents: readonly ListedAgent[], factorSet: FactorSetId): AgentsFile {
  const byName = agents.toSorted(
    (a, b) => compareNames(a.name, b.name) || (a.slug < b.slug ? -1 : 1),
  );
  const shared = <T>(fact: (agent: ListedAgent) => T): Shared<T> => toShared(byName.map(fact));
  const words = [...new Set(byName.flatMap(({ tags }) => tags))];
  const wordAt = new Map(words.map((word, place) => [word, place]));
  const width = widthFor(words.length);
  return {
    names: byName.map(({ name }) => name),
    slugs: Object.fromEntries(
      byName.flatMap(({ slug, name }, at) => (slug === toSlug(name) ? [] : [[at, slug]])),
    ),
    aliases: Object.fromEntries(
      byName.flatMap(({ aliases }, at) => (aliases.length > 0 ? [[at, aliases]] : [])),
    ),
    vendors: shared(({ vendor }) => vendor ?? null),
    kinds: shared(({ kind }) => kind),
    versions: shared(({ version }) => version ?? null),
    bases: shared(({ basis }) => basis),
    scores: shared(({ score }) => score ?? null),
    headlines: shared(({ headline }) =>
      headline ? `${headline.factorSum} ${headline.cvssBase}` : '',
    ),
    assessed: shared(({ assessed }) => assessed),
    reviews: shared(({ reviewBy }) => reviewBy),
    factorSet,
    factors: FACTOR_IDS.map((id) => shared(({ factors }) => factors[id] ?? null)),
    layers: shared(({ layers }) =>
      LAYER_IDS.map((id) => LAYER_TAG_IDS.indexOf(layers[id])).join(''),
    ),
    risks: byName.map(({ risks }) =>
      risks.map((id) => signs(CORE_RISK_IDS.indexOf(id), 1)).join(''),
    ),
    words,
    tags: byName.map(({ tags }) => tags.map((tag) => signs(valueAt(wordAt, tag), width)).join('')),
    notes: byName.map(({ notes }) => notes.map(noteSigns).join('')),
  };
}

/** The agents as they were given, in the order of the catalogue. */
export function decodeAgents(file: AgentsFile): AgentColumns {
  const order = inCatalogueOrder(file);
  const read = <T>(shared: Shared<T>): Column<T> => fromShared(shared, order);
  const texts = (list: readonly string[]): Column<string> =>
    columnOf(order.map((at) => itemAt(list, at)));
  return {
    names: order.map((at) => itemAt(file.names, at)),
    slugOf: (place) => {
      const at = itemAt(order, place);
      return file.slugs[at] ?? toSlug(itemAt(file.names, at));
    },
    aliasesOf: (place) => file.aliases[itemAt(order, place)] ?? [],
    byName: { values: [...file.names.keys()], of: new Uint32Array(order) },
    vendor: mapColumn(read(file.vendors), orUndefined),
    kind: read(file.kinds),
    score: mapColumn(read(file.scores), orUndefined),
    headline: mapColumn(read(file.headlines), headlineOf),
    version: mapColumn(read(file.versions), orUndefined),
    basis: read(file.bases),
    assessed: read(file.assessed),
    reviewBy: read(file.reviews),
    factorSet: file.factorSet,
    factors: tableOf(FACTOR_IDS, (_, index) =>
      mapColumn(read(itemAt(file.factors, index)), orUndefined),
    ),
    layers: mapColumn(read(file.layers), layersOf),
    risks: mapColumn(texts(file.risks), (text) =>
      inParts(text, 1).map((sign) => itemAt(CORE_RISK_IDS, numberOf(sign))),
    ),
    tags: mapColumn(texts(file.tags), (text) =>
      inParts(text, widthFor(file.words.length)).map((part) => itemAt(file.words, numberOf(part))),
    ),
    notesOf: (place) => notesOf(itemAt(file.notes, itemAt(order, place))),
  };
}

/** Where the agents of the catalogue stand in the file. */
function inCatalogueOrder({ names, scores, headlines, kinds }: AgentsFile): number[] {
  const places = [...names.keys()];
  const [score, headline, kind] = [
    fromShared(scores, places),
    mapColumn(fromShared(headlines, places), headlineOf),
    fromShared(kinds, places),
  ];
  const ranks = places.map((at) => {
    const band = bandOfListed({ score: orUndefined(factAt(score, at)) });
    const point = factAt(headline, at);
    return catalogueRank(band && point && { ...point, band }, factAt(kind, at));
  });
  return inOrderOf(columnOf(ranks), (a, b) => a - b);
}

function headlineOf(text: string): ListedAgent['headline'] {
  const [factorSum, cvssBase] = text.split(' ').map(Number);
  return factorSum === undefined || cvssBase === undefined ? undefined : { factorSum, cvssBase };
}

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;

/** The columns of a catalogue as a page that is being built needs them: those that a browser will have. */
export const agentColumns = (
  agents: readonly ListedAgent[],
  factorSet: FactorSetId,
): AgentColumns => decodeAgents(encodeAgents(agents, factorSet));

const layersOf = (text: string): ListedAgent['layers'] =>
  tableOf(LAYER_IDS, (_, index) => itemAt(LAYER_TAG_IDS, Number(text.charAt(index))));

/** Scores have one decimal; as whole numbers they come back as they went. */
const noteSigns = ({ layer, score }: ListedAgent['notes'][number]): string =>
  signs(LAYER_IDS.indexOf(layer), 1) + signs(Math.round(score * 10), 2);

const notesOf = (text: string): ListedAgent['notes'] =>
  inParts(text, 3).map((note) => ({
    layer: itemAt(LAYER_IDS, numberOf(note.charAt(0))),
    score: numberOf(note.slice(1)) / 10,
  }));
