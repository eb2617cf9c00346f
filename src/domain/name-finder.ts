import { sameDigits, slipsBetween } from './closest.ts';
import { wordsOf } from './names.ts';

/** A thing that is looked up by what it is called. */
interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * How well a question names a thing, the best first: it is the name as written, the name but for case, accents and
 * separators, an alias, the beginning of a name or alias, whole words of it, beginnings of words, parts of words, or one
 * of these mistyped.
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

/** In a shorter word a slip makes another word: MCP, MCB. One with a digit is a name: n8n. */
const SLIP_MIN = 4;
const SLIP_MIN_WITH_DIGIT = 3;
/** From this length on, two slips are forgiven. */
const LONG = 6;
/** A shorter word inside another one is chance; scripts without spaces have words of two signs. */
const PART_MIN = 3;
const PART_MIN_UNSPACED = 2;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

interface Label {
  /** Which entry it belongs to. */
  readonly entryIndex: number;
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
  const labels = entries.flatMap(({ name, aliases = [] }, entryIndex) =>
    [name, ...aliases].map((text, index) => labelOf(text, entryIndex, index > 0)),
  );
  const vocabulary = [...new Set(labels.flatMap(({ words }) => words))];
  return (text) => {
    const question = labelOf(text, 0, false);
    if (question.joined === '') return [];
    const ranksBy = (matchWords: typeof sureMatch, matchLabels: typeof sureLabelMatch) =>
      rankEntries(labels, question, matchesIn(vocabulary, question, matchWords), matchLabels);
    const sure = ranksBy(sureMatch, sureLabelMatch);
    const ranks = sure.length > 0 ? sure : ranksBy(similarMatch, similarLabelMatch);
    return ranks.flatMap(([entryIndex, rank]) => {
      const entry = entries[entryIndex];
      const match = MATCHES[rank];
      return entry && match ? [{ entry, match }] : [];
    });
  };
}

const labelOf = (text: string, entryIndex: number, isAlias: boolean): Label => {
  const words = wordsOf(text);
  return { entryIndex, isAlias, text, words, joined: words.join('') };
};

const plainText = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** For each word of the question, how it matches the words of all names: worked out once for all labels. */
type WordMatches = readonly ReadonlyMap<string, Match>[];

const matchesIn = (
  vocabulary: readonly string[],
  { words }: Label,
  matchOf: (typed: string, word: string) => Match | undefined,
): WordMatches =>
  words.map(
    (typed) =>
      new Map(
        vocabulary.flatMap((word) => {
          const match = matchOf(typed, word);
          return match ? [[word, match] as const] : [];
        }),
      ),
  );

/** The entries with their best rank, the best first. */
function rankEntries(
  labels: readonly Label[],
  question: Label,
  byWord: WordMatches,
  labelMatch: (asked: Label, label: Label) => Match | undefined,
): [of: number, rank: number][] {
  const ranks = new Map<number, number>();
  for (const label of labels) {
    const match = labelMatch(question, label) ?? wordMatch(byWord, label);
    if (!match) continue;
    const best = ranks.get(label.entryIndex) ?? MATCHES.length;
    ranks.set(label.entryIndex, Math.min(MATCHES.indexOf(match), best));
  }
  return [...ranks].toSorted(([a, rankA], [b, rankB]) => rankA - rankB || a - b);
}

/** How well the question as a whole is the name or its beginning. */
function sureLabelMatch(question: Label, { text, joined, isAlias }: Label): Match | undefined {
  if (joined === question.joined) {
    if (isAlias) return 'alias';
    return plainText(text) === plainText(question.text) ? 'text' : 'name';
  }
  return joined.startsWith(question.joined) ? 'beginning' : undefined;
}

/** Whether the question as a whole, without its spaces, is the mistyped name. */
const similarLabelMatch = (question: Label, { joined }: Label): Match | undefined =>
  isSlip(question.joined, joined) ? 'similar' : undefined;

/** Every word of the question must match a word of the name; the weakest match counts. */
function wordMatch(byWord: WordMatches, { words }: Label): Match | undefined {
  let weakest = 0;
  for (const matches of byWord) {
    const ranks = words.flatMap((word) => matches.get(word) ?? []).map((m) => MATCHES.indexOf(m));
    if (ranks.length === 0) return undefined;
    weakest = Math.max(weakest, Math.min(...ranks));
  }
  return MATCHES[weakest];
}

function sureMatch(typed: string, word: string): Match | undefined {
  if (word === typed) return 'whole-words';
  if (word.startsWith(typed)) return 'words';
  const min = UNSPACED.test(typed) ? PART_MIN_UNSPACED : PART_MIN;
  return typed.length >= min && word.includes(typed) ? 'parts' : undefined;
}

/** A word that may be mistyped, or not typed to its end yet. */
const similarMatch = (typed: string, word: string): Match | undefined =>
  sureMatch(typed, word) ??
  (isSlip(typed, word) || isSlip(typed, word.slice(0, typed.length)) ? 'similar' : undefined);

function isSlip(typed: string, word: string): boolean {
  const allowed = typed.length < LONG ? 1 : 2;
  const min = /\p{N}/u.test(typed) ? SLIP_MIN_WITH_DIGIT : SLIP_MIN;
  if (typed.length < min || Math.abs(typed.length - word.length) > allowed) return false;
  return sameDigits(typed, word) && slipsBetween(typed, word) <= allowed;
}
