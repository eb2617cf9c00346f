import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { EntryLines } from '../../cache/store.ts';
import { readContent } from '../content.ts';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';
import { inSharedMemory } from './shared-memory.ts';

/** After so many files the event loop gets a turn: only then does the Markdown engine give its memory back. */
const BATCH = 50;
/** With fewer files a thread has hardly started when there is nothing left to do. */
const WORTH_A_THREAD = 150;

/**
 * Reads, checks and renders files, on every core where there are many.
 *
 * @param onDone told after each batch how many files are done
 * @returns an entry for each file, in their order
 */
export async function writeEntries(
  files: readonly OnDisk[],
  terms: Terms,
  onDone: (count: number) => void = () => {},
): Promise<EntryLines[]> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / WORTH_A_THREAD));
  const written = new Array<EntryLines>(files.length);
  let next = 0;
  let done = 0;
  const work = async (write: Writer): Promise<void> => {
    while (next < files.length) {
      const start = next;
      const batch = files.slice(start, start + BATCH);
      next += BATCH;
      const entries = await write(batch);
      for (const [index, entry] of inSharedMemory(entries).entries())
        written[start + index] = entry;
      done += batch.length;
      onDone(done);
    }
  };
  if (threads < 2) await work(writerHere(terms));
  else await onThreads(threads, terms, work);
  return written;
}

type Writer = (batch: readonly OnDisk[]) => Promise<readonly EntryLines[]>;

const writerHere =
  (terms: Terms): Writer =>
  async (batch) => {
    await setImmediate();
    return batch.map(({ file, path }) => writeEntry(readContent(file), path, terms));
  };

async function onThreads(
  count: number,
  terms: Terms,
  work: (write: Writer) => Promise<void>,
): Promise<void> {
  const url = new URL('entry-worker.ts', import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(url, { workerData: terms }));
  try {
    await Promise.all(
      workers.map((worker) =>
        work(async (batch) => {
          worker.postMessage(batch);
          // A thread that fails tells so with an `error`, which `once` throws.
          const [entries] = await once(worker, 'message');
          return entries;
        }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
