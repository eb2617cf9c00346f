import { once } from 'node:events';
import { availableParallelism } from 'node:os';
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

/** Settles when a thread is about to need more work: what waits fills the memory. */
export async function roomOnThreads(): Promise<void> {
  if (pool && pool.queueSize > 0) await once(pool, 'drain');
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
