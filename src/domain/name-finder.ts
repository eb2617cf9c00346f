import { sameDigits, slips } from './closest.ts';
import { wordsOf } from './names.ts';

/** A thing that is looked up by what it is called. */
interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * How well a question names a thing, the best first: the text as it is written, the same without case, accents and
 * separators, an alias, the beginning of one of them, whole words, beginnings of words, parts of words, a slip.
 */
const MATCHES = [
  'text',
  'name',
  'alias',
  'beginning',
  'whole-words',
  'words',
  'parts',
  'similar',
] as const;
type Match = (typeof MATCHES)[number];

export interface NameMatch<T> {
  readonly entry: T;
  readonly match: Match;
}

/** Below this length a slip makes another word: MCP, MCB. */
const SLIP_MIN = 4;
/** From this length on, two slips are forgiven. */
const LONG = 6;
/** Below this length a word that stands inside another says nothing; scripts without spaces write words of two signs. */
const PART_MIN = 3;
const PART_MIN_UNSPACED = 2;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

interface Label {
  /** Which entry it belongs to. */
  readonly of: number;
  readonly isAlias: boolean;
  readonly text: string;
  readonly words: readonly string[];
  /** The words without spaces, so that "live kit" names LiveKit. */
  readonly joined: string;
}

/**
 * Makes a finder over names and their aliases. Slips are forgiven only where nothing bears the name as it was typed.
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
    const asked = labelOf(question, 0, false);
    if (asked.joined === '') return [];
    const sure = ranked(labels, asked, matchesIn(vocabulary, asked, sureMatch), sureLabelMatch);
    const found =
      sure.length > 0
        ? sure
        : ranked(labels, asked, matchesIn(vocabulary, asked, similarMatch), similarLabelMatch);
    return found.flatMap(([of, rank]) => {
      const entry = entries[of];
      const match = MATCHES[rank];
      return entry && match ? [{ entry, match }] : [];
    });
  };
}

const labelOf = (text: string, of: number, isAlias: boolean): Label => {
  const words = wordsOf(text);
  return { of, isAlias, text, words, joined: words.join('') };
};

const plainText = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** What a word of the question has to do with each word of all names: worked out once for each word. */
type WordMatches = readonly ReadonlyMap<string, Match>[];

const matchesIn = (
  vocabulary: readonly string[],
  { words }: Label,
  matchOf: (asked: string, word: string) => Match | undefined,
): WordMatches =>
  words.map(
    (asked) =>
      new Map(
        vocabulary.flatMap((word) => {
          const match = matchOf(asked, word);
          return match ? [[word, match] as const] : [];
        }),
      ),
  );

/** The entries with their best rank, the best first. */
function ranked(
  labels: readonly Label[],
  asked: Label,
  byWord: WordMatches,
  labelMatch: (asked: Label, label: Label) => Match | undefined,
): [of: number, rank: number][] {
  const ranks = new Map<number, number>();
  for (const label of labels) {
    const match = labelMatch(asked, label) ?? wordMatch(byWord, label);
    if (match) {
      ranks.set(label.of, Math.min(MATCHES.indexOf(match), ranks.get(label.of) ?? MATCHES.length));
    }
  }
  return [...ranks].toSorted(([a, rankA], [b, rankB]) => rankA - rankB || a - b);
}

/** The question is the name, or the beginning of it. */
function sureLabelMatch(asked: Label, { text, joined, isAlias }: Label): Match | undefined {
  if (joined === asked.joined) {
    if (isAlias) return 'alias';
    return plainText(text) === plainText(asked.text) ? 'text' : 'name';
  }
  return joined.startsWith(asked.joined) ? 'beginning' : undefined;
}

/** The question is the name with a slip across its spaces. */
const similarLabelMatch = (asked: Label, { joined }: Label): Match | undefined =>
  isSlip(asked.joined, joined) ? 'similar' : undefined;

/** Every word of the question must have its word in the name; the weakest of them decides. */
function wordMatch(byWord: WordMatches, { words }: Label): Match | undefined {
  let weakest = 0;
  for (const known of byWord) {
    const ranks = words.flatMap((word) => known.get(word) ?? []).map((m) => MATCHES.indexOf(m));
    if (ranks.length === 0) return undefined;
    weakest = Math.max(weakest, Math.min(...ranks));
  }
  return MATCHES[weakest];
}

function sureMatch(asked: string, word: string): Match | undefined {
  if (word === asked) return 'whole-words';
  if (word.startsWith(asked)) return 'words';
  const min = UNSPACED.test(asked) ? PART_MIN_UNSPACED : PART_MIN;
  return asked.length >= min && word.includes(asked) ? 'parts' : undefined;
}

/** A word that may be mistyped, or not typed to its end yet. */
const similarMatch = (asked: string, word: string): Match | undefined =>
  sureMatch(asked, word) ??
  (isSlip(asked, word) || isSlip(asked, word.slice(0, asked.length)) ? 'similar' : undefined);

function isSlip(asked: string, word: string): boolean {
  const allowed = asked.length < LONG ? 1 : 2;
  if (asked.length < SLIP_MIN || Math.abs(asked.length - word.length) > allowed) return false;
  return sameDigits(asked, word) && slips(asked, word) <= allowed;
}
