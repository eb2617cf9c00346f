import type { WrittenEntry } from './entry.ts';

/**
 * Moves the records of entries into memory that all threads share, in one piece: many small ones, made by threads that
 * have ended since, would keep far more than they hold.
 */
export function inSharedMemory(entries: readonly WrittenEntry[]): WrittenEntry[] {
  const size = entries.reduce((sum, { record }) => sum + (record ? sizeOf(record) : 0), 0);
  const memory = new Uint8Array(new SharedArrayBuffer(size));
  let end = 0;
  const moved = (bytes: Uint8Array): Uint8Array => {
    memory.set(bytes, end);
    end += bytes.length;
    return memory.subarray(end - bytes.length, end);
  };
  return entries.map(({ record, ...entry }) => ({
    ...entry,
    record: record && { front: moved(record.front), body: moved(record.body) },
  }));
}

const sizeOf = ({ front, body }: NonNullable<WrittenEntry['record']>): number =>
  front.length + body.length;
