import { setTimeout } from 'node:timers/promises';

/**
 * Queues items for a piece of work that runs once at a time. Items that arrive together, or while it runs, are handed to
 * its next run together.
 *
 * @param pause milliseconds to wait for more items: editors write, rename and touch a file within a few
 * @returns a function that queues an item, and settles when the queue is empty. It fails where the work fails; what is
 * queued then waits for the next item
 */
export function inTurn<T>(
  work: (items: readonly T[]) => Promise<void>,
  pause: number,
): (item: T) => Promise<void> {
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
  return (item) => {
    waiting.push(item);
    running ??= run();
    return running;
  };
}
