declare global {
  var septetCvss: Map<string, number> | undefined;
}

/**
 * Vectors recur across a catalogue, and scoring one takes far longer than looking it up. The intake and the pages run in
 * one process as two copies of the code, so what they know waits under a name that both know.
 */
function known(): Map<string, number> {
  globalThis.septetCvss ??= new Map();
  return globalThis.septetCvss;
}

/** The score of a vector: computed once, whatever asks for it. */
export function knownScore(vector: string, compute: () => number): number {
  const score = known().get(vector) ?? compute();
  known().set(vector, score);
  return score;
}

/** Takes scores over, by their vectors, that were computed before: in another thread or in the last build. */
export function rememberScores(scores: Readonly<Record<string, number>>): void {
  for (const [vector, score] of Object.entries(scores)) known().set(vector, score);
}
