import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import Tinypool from 'tinypool';

/** The threads of this process, one for each core, started with the first task. They keep the modules that they load. */
let pool: Tinypool | undefined;
/** Milliseconds, as many as a timer takes: threads must not end while they have nothing to do between two stages. */
const LONGEST_WAIT = 2 ** 31 - 1;
const watched = new Set<unknown>();

/**
 * Runs a task on a thread.
 *
 * @param program a module whose default export takes the task
 * @throws what the program throws, or why the thread has ended
 */
export async function onThread<Task, Result>(program: URL, task: Task): Promise<Result> {
  pool ??= new Tinypool({
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: LONGEST_WAIT,
    // Without this, a waiting thread blocks its event loop, and the Markdown engine gives no memory back.
    useAtomics: false,
  });
  const done = pool.run(task, { filename: program.href });
  watchThreads(pool);
  return await done;
}

/** Work on many items, a batch at a time. */
export interface BatchWork<Item, Task, Result> {
  readonly program: URL;
  /** The default export of the program. Few items are worked on without threads, which take time to start. */
  readonly here: (task: Task) => Promise<Result[]> | Result[];
  /** How many items one task has: a message to a thread takes long. */
  readonly size: number;
  /** What the program has to know of a batch, in a form that passes between threads. */
  readonly taskOf: (items: readonly Item[]) => Task;
  /** Gets the items of each task and their results. */
  readonly onDone: (items: readonly Item[], results: readonly Result[]) => void;
}

/**
 * Works on items, on every core where there are many. Tasks are made just before they are worked on, and none after an
 * error.
 *
 * @param isMany whether it is worth starting threads
 * @throws the first error of a task
 */
export async function inBatches<Item, Task, Result>(
  items: Iterable<Item>,
  isMany: boolean,
  { program, here, size, taskOf, onDone }: BatchWork<Item, Task, Result>,
): Promise<void> {
  // All lanes take from this generator. An error in one lane closes it for all.
  const batches = batchesOf(items, size);
  const runLane = async (): Promise<void> => {
    for (const batch of batches) {
      const task = taskOf(batch);
      onDone(batch, isMany ? await onThread<Task, Result[]>(program, task) : await runHere(task));
    }
  };
  // The event loop gets a turn first, because only then does the Markdown engine give its memory back.
  const runHere = async (task: Task): Promise<Result[]> => {
    await setImmediate();
    return here(task);
  };
  // Two lanes for each thread, so that its next batch is ready when it has finished one.
  await allSettled(Array.from({ length: isMany ? 2 * availableParallelism() : 1 }, runLane));
}

/**
 * Waits until all promises have settled, so that nothing goes on after work has failed.
 *
 * @throws the first error in time. Later ones, as of threads that are ended because of it, do not tell the cause
 */
export async function allSettled(promises: readonly Promise<void>[]): Promise<void> {
  const errors: unknown[] = [];
  await Promise.all(
    promises.map((promise) => promise.catch((error: unknown) => errors.push(error))),
  );
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

/** Does something, and puts a prefix before the message of an error: which of many items it was about. */
export function prefixErrors<T>(prefix: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${prefix}: ${message}`, { cause: error });
  }
}

export async function endThreads(): Promise<void> {
  const ending = pool;
  pool = undefined;
  watched.clear();
  await ending?.destroy();
}

/** Ends the pool when one of its threads ends: the task of that thread would never settle. */
function watchThreads(current: Tinypool): void {
  for (const thread of current.threads) {
    if (watched.has(thread)) continue;
    watched.add(thread);
    thread.once('exit', () => {
      if (watched.delete(thread) && pool === current) void endThreads();
    });
  }
}
