import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTOR_STEP } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASIS_IDS, KIND_IDS } from '../../domain/assessment/vocabulary.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import type { ListedAgent } from './listed-agent.ts';

/**
 * `/data/agents.json`: every listed agent, column by column, in the order of the catalogue. It serves the pages of the
 * same build and no one else; whoever reads the catalogue by machine has `/api/v1/`. What comes from a closed set is one
 * character, so that ten thousand agents stay small.
 */
export interface AgentsFile {
  readonly slugs: readonly string[];
  readonly names: readonly string[];
  readonly vendors: Words;
  readonly tags: Words;
  readonly kinds: string;
  readonly bases: string;
  /** Tenths of a point; null where not scored. */
  readonly scores: readonly (number | null)[];
  /** Days since 1970, and from there to the review. */
  readonly assessed: readonly number[];
  readonly reviews: readonly number[];
  /** One text per factor: its steps, or `-` where the agent is not judged by it. */
  readonly factors: readonly string[];
  /** One text per layer. */
  readonly layers: readonly string[];
  readonly risks: readonly string[];
  /** Per agent, three characters for each scored threat: its layer, and its score in two. */
  readonly notes: readonly string[];
}

/** Words that many agents share: each once, and per agent the places of its own. */
interface Words {
  readonly words: readonly string[];
  readonly of: readonly (readonly number[])[];
}

const RADIX = 36;
const ABSENT = '-';
const PER_POINT = Math.round(1 / FACTOR_STEP);
const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** A member of a closed set as one character, and back. */
const toSign = <T>(ids: readonly T[], id: T): string => ids.indexOf(id).toString(RADIX);
const fromSign = <T>(ids: readonly T[], sign: string): T => ids[Number.parseInt(sign, RADIX)] as T;

export function encodeAgents(agents: readonly ListedAgent[]): AgentsFile {
  const signs = (sign: (agent: ListedAgent) => string): string => agents.map(sign).join('');
  return {
    slugs: agents.map(({ slug }) => slug),
    names: agents.map(({ name }) => name),
    vendors: toWords(agents.map(({ vendor }) => (vendor === undefined ? [] : [vendor]))),
    tags: toWords(agents.map(({ tags }) => tags)),
    kinds: signs(({ kind }) => toSign(KIND_IDS, kind)),
    bases: signs(({ basis }) => toSign(EVIDENCE_BASIS_IDS, basis)),
    scores: agents.map(({ score }) => (score === undefined ? null : Math.round(score * 10))),
    assessed: agents.map(({ assessed }) => dayNumber(assessed)),
    reviews: agents.map(({ assessed, reviewBy }) => dayNumber(reviewBy) - dayNumber(assessed)),
    factors: FACTOR_IDS.map((id) => signs(({ factors }) => factorSign(factors[id]))),
    layers: LAYER_IDS.map((id) => signs(({ layers }) => toSign(LAYER_TAG_IDS, layers[id]))),
    risks: agents.map(({ risks }) => risks.map((id) => toSign(CORE_RISK_IDS, id)).join('')),
    notes: agents.map(({ notes }) => notes.map(noteSigns).join('')),
  };
}

export function decodeAgents(file: AgentsFile): ListedAgent[] {
  return file.slugs.map((slug, at) => ({
    slug,
    name: file.names[at] as string,
    kind: fromSign(KIND_IDS, file.kinds.charAt(at)),
    vendor: fromWords(file.vendors, at)[0],
    score: scoreOf(file.scores[at]),
    basis: fromSign(EVIDENCE_BASIS_IDS, file.bases.charAt(at)),
    assessed: dayOf(file.assessed[at] as number),
    reviewBy: dayOf((file.assessed[at] as number) + (file.reviews[at] as number)),
    factors: factorsOf(file, at),
    layers: layersOf(file, at),
    risks: [...(file.risks[at] as string)].map((sign) => fromSign(CORE_RISK_IDS, sign)),
    tags: fromWords(file.tags, at),
    notes: notesOf(file.notes[at] as string),
  }));
}

function toWords(lists: readonly (readonly string[])[]): Words {
  const places = new Map<string, number>();
  for (const word of lists.flat()) if (!places.has(word)) places.set(word, places.size);
  return {
    words: [...places.keys()],
    of: lists.map((words) => words.map((word) => places.get(word) as number)),
  };
}

const fromWords = ({ words, of }: Words, at: number): string[] =>
  (of[at] as readonly number[]).map((place) => words[place] as string);

const scoreOf = (tenths: number | null | undefined): number | undefined =>
  typeof tenths === 'number' ? tenths / 10 : undefined;

const factorSign = (score: number | undefined): string =>
  score === undefined ? ABSENT : Math.round(score * PER_POINT).toString(RADIX);

function factorsOf({ factors }: AgentsFile, at: number): ListedAgent['factors'] {
  const scores: Partial<Record<string, number>> = {};
  for (const [index, id] of FACTOR_IDS.entries()) {
    const sign = factors[index]?.charAt(at) ?? ABSENT;
    if (sign !== ABSENT) scores[id] = Number.parseInt(sign, RADIX) / PER_POINT;
  }
  return scores;
}

function layersOf({ layers }: AgentsFile, at: number): ListedAgent['layers'] {
  const tags: Partial<Record<string, string>> = {};
  for (const [index, id] of LAYER_IDS.entries()) {
    tags[id] = fromSign(LAYER_TAG_IDS, layers[index]?.charAt(at) ?? '0');
  }
  return tags as ListedAgent['layers'];
}

const noteSigns = ({ layer, score }: ListedAgent['notes'][number]): string =>
  toSign(LAYER_IDS, layer) +
  Math.round(score * 10)
    .toString(RADIX)
    .padStart(2, '0');

const notesOf = (signs: string): ListedAgent['notes'] =>
  (signs.match(/.../g) ?? []).map((note) => ({
    layer: fromSign(LAYER_IDS, note.charAt(0)),
    score: Number.parseInt(note.slice(1), RADIX) / 10,
  }));
