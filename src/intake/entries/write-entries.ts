import { setImmediate } from 'node:timers/promises';
import type { EntryLines } from '../../cache/store.ts';
import { onThread } from '../../threads.ts';
import type { OnDisk } from '../directories.ts';
import type { Terms } from './entry.ts';
import writeBatch, { type FileBatch } from './entry-worker.ts';

/** After so many files the event loop gets a turn: only then does the Markdown engine give its memory back. */
const BATCH = 50;
/** With fewer files a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 300;
const PROGRAM = new URL('entry-worker.ts', import.meta.url);

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
  const isMany = files.length >= WORTH_THREADS;
  let done = 0;
  const write = async (batch: readonly OnDisk[]): Promise<EntryLines[]> => {
    const task: FileBatch = { files: batch, terms };
    const entries = isMany
      ? await onThread<FileBatch, EntryLines[]>(PROGRAM, task)
      : await here(task);
    done += batch.length;
    onDone(done);
    return entries;
  };
  const batches: Promise<EntryLines[]>[] = [];
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = write(files.slice(at, at + BATCH));
    // Awaited below; told there too when it fails.
    batch.catch(() => {});
    if (!isMany) await batch;
    batches.push(batch);
  }
  return (await Promise.all(batches)).flat();
}

async function here(task: FileBatch): Promise<EntryLines[]> {
  await setImmediate();
  return writeBatch(task);
}
