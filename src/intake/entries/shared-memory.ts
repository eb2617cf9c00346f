import type { EntryLines } from '../../cache/store.ts';

/**
 * Moves entries into memory that all threads share, in one piece: many small ones, made by threads that have ended
 * since, would keep far more than they hold.
 */
export function inSharedMemory(entries: readonly EntryLines[]): EntryLines[] {
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
