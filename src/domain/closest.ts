import { distance, closest as nearest } from 'fastest-levenshtein';

/** Length of the shortest word that is tried as the beginning or the end of a longer one. */
const PART_MIN = 3;

/**
 * The candidate that a mistyped word most likely means: the nearest one, or the only one that begins or ends with it.
 *
 * @returns undefined when nothing is near: more than a third of the letters would have to change
 */
export function closest<T extends string>(word: string, candidates: readonly T[]): T | undefined {
  if (word === '' || candidates.length === 0) return undefined;
  const folded = word.toLowerCase();
  const byFolded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const foldedCandidates = [...byFolded.keys()];
  const match = nearest(folded, foldedCandidates);
  if (slipsBetween(folded, match) <= slipsAllowed(folded, match)) return byFolded.get(match);
  const longer = foldedCandidates.filter(
    (text) => text.startsWith(folded) || text.endsWith(folded),
  );
  const [only] = folded.length >= PART_MIN && longer.length === 1 ? longer : [];
  return only === undefined ? undefined : byFolded.get(only);
}

/** How many typing slips lie between two words. Two letters that changed places are one slip: titel, title. */
export function slipsBetween(word: string, match: string): number {
  const changes = distance(word, match);
  return changes === 2 && sortedLetters(word) === sortedLetters(match) ? 1 : changes;
}

const sortedLetters = (text: string): string => [...text].toSorted().join('');

const slipsAllowed = (word: string, match: string): number =>
  Math.max(1, Math.floor(Math.max(word.length, match.length) / 3));

/** Another number is another thing and no typing slip: T0113 does not mean T0013. */
export const sameDigits = (a: string, b: string): boolean => digits(a) === digits(b);

const digits = (text: string): string => text.replace(/\P{N}+/gu, '');
