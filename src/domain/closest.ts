import { distance, closest as nearest } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely means.
 *
 * @returns undefined when nothing is near: more than a third of the letters would have to change
 */
export function closest<T extends string>(word: string, candidates: readonly T[]): T | undefined {
  if (word === '' || candidates.length === 0) return undefined;
  const folded = word.toLowerCase();
  const byFolded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const match = nearest(folded, [...byFolded.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(folded.length, match.length) / 3));
  return distance(folded, match) <= allowed ? byFolded.get(match) : undefined;
}
