/**
 * Does a piece of work for whatever comes, one at a time: what comes at once, or meanwhile, is done together.
 *
 * @returns takes one thing, and tells when nothing waits any more; fails as the work fails, which then leaves the rest
 * to the next thing that comes
 */
export function inTurn<T>(work: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  const waiting: T[] = [];
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    // Not before it is noted that it runs.
    await undefined;
    try {
      while (waiting.length > 0) await work(waiting.splice(0));
    } finally {
      running = undefined;
    }
  }
  return (one) => {
    waiting.push(one);
    running ??= run();
    return running;
  };
}
