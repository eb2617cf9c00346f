/**
 * Does a piece of work for whatever comes, once at a time: what comes meanwhile is done together afterwards.
 *
 * @returns takes one thing, and tells when nothing waits any more; fails as the work fails, which then leaves the rest
 * to the next thing that comes
 */
export function inTurn<T>(work: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  const waiting: T[] = [];
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
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
