import type { EntryLines } from '../../cache/store.ts';
import { itemAt } from '../../domain/lookup.ts';
import { inBatches, prefixErrors } from '../../threads.ts';
import { readContent } from '../content.ts';
import type { OnDisk } from '../content-files.ts';
import { type Entry, readEntry, type Terms, writeEntry } from './entry.ts';

/** With fewer files the work is nearly done before a thread has started. */
const WORTH_THREADS = 300;

/** Told how much of a long piece of work is done. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads, checks and renders files, on every core where there are many.
 *
 * @returns the entry of each file, by its path
 */
export async function writeEntries(
  files: readonly OnDisk[],
  terms: Terms,
  progress: Progress,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await inBatches(files, files.length >= WORTH_THREADS, {
    program: new URL(import.meta.url),
    here: writeBatch,
    size: 50,
    taskOf: (batch) => ({ files: batch, terms }),
    onDone(batch, written) {
      for (const [index, { path }] of batch.entries()) {
        entries.set(path, readEntry(itemAt(written, index)));
      }
      progress(entries.size, files.length);
    },
  });
  return entries;
}

/** Writes the entries of a batch. */
export default function writeBatch({ files, terms }: FileBatch): EntryLines[] {
  return files.map((file) =>
    prefixErrors(`${file.path} could not be checked`, () =>
      writeEntry(readContent(file.file), file, terms),
    ),
  );
}

interface FileBatch {
  readonly files: readonly OnDisk[];
  readonly terms: Terms;
}
