import type { EntryLines } from '../../cache/store.ts';
import { naming } from '../../threads.ts';
import { readContent } from '../content.ts';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';

/** Writes the entries of a batch, into memory that all threads share: nothing is copied after that. */
export default function writeBatch({ files, terms }: FileBatch): EntryLines[] {
  return inSharedMemory(
    files.map((one) =>
      naming(`${one.path} could not be checked`, () =>
        writeEntry(readContent(one.file), one, terms),
      ),
    ),
  );
}

export interface FileBatch {
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
