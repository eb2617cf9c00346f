import type { EntryLines } from '../../cache/store.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { inBatches, prefixErrors } from '../../threads.ts';
import { readContent } from '../content.ts';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';

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
    program: new URL(import.meta.url),
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

/** Writes the entries of a batch, into memory that all threads share: nothing is copied after that. */
export default function writeBatch({ files, terms }: FileBatch): EntryLines[] {
  return inSharedMemory(
    files.map((one) =>
      prefixErrors(`${one.path} could not be checked`, () =>
        writeEntry(readContent(one.file), one, terms),
      ),
    ),
  );
}

interface FileBatch {
  readonly files: readonly OnDisk[];
  readonly terms: Terms;
}

function inSharedMemory(entries: readonly EntryLines[]): EntryLines[] {
  const size = entries.flat().reduce((sum, { length }) => sum + length, 0);
  const memory = new Uint8Array(new SharedArrayBuffer(size));
  let end = 0;
  const moved = (bytes: Uint8Array): Uint8Array => {
    memory.set(bytes, end);
    end += bytes.length;
    return memory.subarray(end - bytes.length, end);
  };
  return entries.map((lines) => lines.map(moved));
}
