import { slips } from './closest.ts';
import { fold } from './names.ts';

/** A thing that is looked up by what it is called. */
export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** How well a question names a thing, the best first. */
const MATCHES = ['name', 'alias', 'beginning', 'words', 'parts', 'similar'] as const;
export type Match = (typeof MATCHES)[number];

export interface NameMatch<T> {
  readonly entry: T;
  readonly match: Match;
}

/** Below this length a slip makes another word: MCP, MCB. */
const SLIP_MIN = 4;
/** Below this length a word that stands inside another says nothing. */
const PART_MIN = 3;
/** From this length on, two slips are forgiven. */
const LONG = 6;

/** Lower case, without accents and signs. */
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface Label {
  /** Which entry it belongs to. */
  readonly of: number;
  readonly isAlias: boolean;
  readonly words: readonly string[];
  /** The words without spaces, so that "live kit" names LiveKit. */
  readonly joined: string;
}

/**
 * Makes a finder over names and their aliases that forgives a slip or two.
 *
 * @returns a function from a question to the entries that it names, the best first and equals in the order given
 */
export function nameFinder<T extends Named>(
  entries: readonly T[],
): (question: string) => NameMatch<T>[] {
  const labels = entries.flatMap(({ name, aliases = [] }, of) =>
    [name, ...aliases].map((text, index) => labelOf(text, of, index > 0)),
  );
  const vocabulary = [...new Set(labels.flatMap(({ words }) => words))];
  return (question) => {
    const asked = askedOf(question, vocabulary);
    if (asked.joined === '') return [];
    const ranks = new Map<number, number>();
    for (const label of labels) {
      const match = matchOf(asked, label);
      if (!match) continue;
      ranks.set(label.of, Math.min(rankOf(match), ranks.get(label.of) ?? MATCHES.length));
    }
    return [...ranks]
      .toSorted(([a, rankA], [b, rankB]) => rankA - rankB || a - b)
      .map(([of, rank]) => ({ entry: entries[of] as T, match: MATCHES[rank] as Match }));
  };
}

/** A question, with what each of its words has to do with the words of all names: worked out once for each word. */
interface Asked {
  readonly joined: string;
  readonly matches: readonly ReadonlyMap<string, Match>[];
}

function askedOf(question: string, vocabulary: readonly string[]): Asked {
  const words = wordsOf(question);
  const matches = words.map(
    (asked) =>
      new Map(
        vocabulary.flatMap((word) => {
          const match = wordMatchOf(asked, word);
          return match ? [[word, match] as const] : [];
        }),
      ),
  );
  return { joined: words.join(''), matches };
}

function labelOf(text: string, of: number, isAlias: boolean): Label {
  const words = wordsOf(text);
  return { of, isAlias, words, joined: words.join('') };
}

/** The question is the name, or the beginning of it, or names its words, or is the name with a slip across its spaces. */
function matchOf(asked: Asked, label: Label): Match | undefined {
  const { joined, isAlias } = label;
  if (joined === asked.joined) return isAlias ? 'alias' : 'name';
  if (joined.startsWith(asked.joined)) return 'beginning';
  return wordMatch(asked, label) ?? (isSlip(asked.joined, joined) ? 'similar' : undefined);
}

/** Every word of the question must have its word in the name; the weakest of them decides. */
function wordMatch({ matches }: Asked, { words }: Label): Match | undefined {
  let weakest = 0;
  for (const known of matches) {
    const ranks = words.flatMap((word) => known.get(word) ?? []).map((match) => rankOf(match));
    if (ranks.length === 0) return undefined;
    weakest = Math.max(weakest, Math.min(...ranks));
  }
  return MATCHES[weakest];
}

const rankOf = (match: Match): number => MATCHES.indexOf(match);

/** How one word of the question matches one of the names. */
function wordMatchOf(asked: string, word: string): Match | undefined {
  if (word.startsWith(asked)) return 'words';
  if (asked.length >= PART_MIN && word.includes(asked)) return 'parts';
  // The word may not be typed to its end yet.
  return isSlip(asked, word) || isSlip(asked, word.slice(0, asked.length)) ? 'similar' : undefined;
}

function isSlip(asked: string, word: string): boolean {
  const allowed = asked.length < LONG ? 1 : 2;
  if (asked.length < SLIP_MIN || Math.abs(asked.length - word.length) > allowed) return false;
  return slips(asked, word) <= allowed;
}
