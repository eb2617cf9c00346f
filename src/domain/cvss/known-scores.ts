/** Vectors recur across a catalogue, and scoring one takes far longer than looking it up. */
const KNOWN = new Map<string, number>();

/** The score of a vector: computed once, whatever asks for it. */
export function knownScore(vector: string, compute: () => number): number {
  const score = KNOWN.get(vector) ?? compute();
  KNOWN.set(vector, score);
  return score;
}

/** Takes scores over that were computed before, in another thread or in the last build. */
export function rememberScores(scores: Readonly<Record<string, number>>): void {
  for (const [vector, score] of Object.entries(scores)) KNOWN.set(vector, score);
}
