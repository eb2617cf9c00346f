import { setTimeout } from 'node:timers/promises';

/**
 * Does a piece of work for whatever comes, one at a time: what comes at once, or meanwhile, is done together.
 *
 * @param pause how long more is waited for, in milliseconds: editors write, rename and touch a file within a few
 * @returns takes one thing, and tells when nothing waits any more; fails as the work fails, which then leaves the rest
 * to the next thing that comes
 */
export function inTurn<T>(
  work: (all: readonly T[]) => Promise<void>,
  pause: number,
): (one: T) => Promise<void> {
  const waiting: T[] = [];
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    try {
      while (waiting.length > 0) {
        await setTimeout(pause);
        await work(waiting.splice(0));
      }
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
