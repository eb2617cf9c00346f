import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import Tinypool from 'tinypool';

/** The threads of this process, one for each core, started with the first piece of work. They keep what they load. */
let pool: Tinypool | undefined;
/** The longest that a timer knows: between two stages a thread has nothing to do. */
const LONGEST_WAIT = 2 ** 31 - 1;
const watched = new Set<unknown>();

/**
 * Has a thread do a piece of work.
 *
 * @param program a module whose default export does the work
 * @throws what the work throws, or why the thread has ended
 */
export async function onThread<Task, Result>(program: URL, task: Task): Promise<Result> {
  pool ??= new Tinypool({
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: LONGEST_WAIT,
    // A thread that waits must have its turns: only then does the Markdown engine give its memory back.
    useAtomics: false,
  });
  const done = pool.run(task, { filename: program.href });
  watchThreads(pool);
  return await done;
}

/** Work that is done for many items, some at a time. */
export interface BatchWork<Item, Task, Result> {
  readonly program: URL;
  /** The default export of the program: few items are done without a thread, which has hardly started by then. */
  readonly here: (task: Task) => Promise<Result[]> | Result[];
  /** So many items are one task: a message costs more than one would think. */
  readonly size: number;
  /** What the program has to know of some items, in a form that passes between threads. */
  readonly taskOf: (items: readonly Item[]) => Task;
  /** Told the items of each task, and the result of each. */
  readonly onDone: (items: readonly Item[], results: readonly Result[]) => void;
}

/**
 * Does work for items, on every core where there are many. No more tasks are made than are about to be worked on, and
 * none after an error.
 *
 * @param isMany whether it is worth starting threads
 * @throws the first error of one of them
 */
export async function inBatches<Item, Task, Result>(
  items: Iterable<Item>,
  isMany: boolean,
  { program, here, size, taskOf, onDone }: BatchWork<Item, Task, Result>,
): Promise<void> {
  // All lanes take from it; an error in one closes it for all.
  const batches = batchesOf(items, size);
  const lane = async (): Promise<void> => {
    for (const batch of batches) {
      const task = taskOf(batch);
      onDone(batch, isMany ? await onThread<Task, Result[]>(program, task) : await inTurn(task));
    }
  };
  // The event loop gets a turn: only then does the Markdown engine give its memory back.
  const inTurn = async (task: Task): Promise<Result[]> => {
    await setImmediate();
    return here(task);
  };
  // One batch waits while another is worked on.
  await allSettled(Array.from({ length: isMany ? 2 * availableParallelism() : 1 }, lane));
}

/**
 * Waits until each has ended: nothing goes on behind work that has failed.
 *
 * @throws the first error in time: those that follow, as of threads that are ended for it, say nothing of the cause
 */
export async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  const errors: unknown[] = [];
  await Promise.all(work.map((one) => one.catch((error: unknown) => errors.push(error))));
  if (errors.length > 0) throw errors[0];
}

function* batchesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[], undefined> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

/** Does something with one item of many; an error says with which. */
export function prefixErrors<T>(item: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${item}: ${why}`, { cause: error });
  }
}

export async function endThreads(): Promise<void> {
  const ending = pool;
  pool = undefined;
  watched.clear();
  await ending?.destroy();
}

/** Work given to a thread that ends without a word would never settle. */
function watchThreads(of: Tinypool): void {
  for (const thread of of.threads) {
    if (watched.has(thread)) continue;
    watched.add(thread);
    thread.once('exit', () => {
      if (watched.delete(thread) && pool === of) void endThreads();
    });
  }
}
