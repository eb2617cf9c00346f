declare global {
  var septetCvss: Map<string, number> | undefined;
}

/**
 * Vectors recur across a catalogue, and scoring one takes far longer than looking it up. The intake and the pages are two
 * copies of the code in one process, so the scores are kept under a global name.
 */
function knownScores(): Map<string, number> {
  globalThis.septetCvss ??= new Map();
  return globalThis.septetCvss;
}

/** The score of a vector, computed once. */
export function knownScore(vector: string, compute: () => number): number {
  const score = knownScores().get(vector) ?? compute();
  knownScores().set(vector, score);
  return score;
}

/** Takes over scores by their vectors, which another thread or the last build has computed. */
export function rememberScores(scores: Readonly<Record<string, number>>): void {
  for (const [vector, score] of Object.entries(scores)) knownScores().set(vector, score);
}
