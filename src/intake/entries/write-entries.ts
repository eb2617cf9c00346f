import type { EntryLines } from '../../cache/store.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { inBatches } from '../../threads.ts';
import type { OnDisk } from '../directories.ts';
import type { Terms } from './entry.ts';
import writeBatch from './entry-worker.ts';

const PROGRAM = new URL('entry-worker.ts', import.meta.url);
/** With fewer files a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 300;

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
  const entries = new Map<OnDisk, EntryLines>();
  await inBatches(files, files.length >= WORTH_THREADS, {
    program: PROGRAM,
    here: writeBatch,
    size: 50,
    taskOf: (batch) => ({ files: batch, terms }),
    onDone(batch, written) {
      for (const [at, file] of batch.entries()) entries.set(file, itemAt(written, at));
      onDone(entries.size);
    },
  });
  return files.map((file) => valueAt(entries, file));
}
