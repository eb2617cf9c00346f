import { Worker } from 'node:worker_threads';
import type { Stamp } from './stamp.ts';

export interface ToWrite {
  readonly file: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export type Written =
  | { readonly count: number }
  | { readonly stamps: readonly (readonly [file: string, stamp: Stamp])[] };

/** Writes files on another core while the next ones are being made. */
export interface Writer {
  /** Takes the content over; settles when there is room for more. */
  readonly write: (one: ToWrite) => Promise<void> | undefined;
  /** Settles when everything is written. */
  readonly finish: () => Promise<ReadonlyMap<string, Stamp>>;
}

/** So many files may wait, lest they fill the memory where the disk is slow. */
const MOST_WAITING = 200;

export function startWriter(): Writer {
  const worker = new Worker(new URL('writer-thread.ts', import.meta.url));
  const { promise: stamps, resolve, reject } = Promise.withResolvers<Map<string, Stamp>>();
  // Whoever waits next is told of a failure.
  stamps.catch(() => {});
  let waiting = 0;
  let room: PromiseWithResolvers<void> | undefined;
  worker.on('error', (error) => {
    reject(error);
    room?.reject(error);
  });
  worker.on('message', (written: Written) => {
    if ('stamps' in written) return resolve(new Map(written.stamps));
    waiting -= written.count;
    if (waiting < MOST_WAITING) room?.resolve();
  });
  return {
    write(one) {
      waiting += 1;
      worker.postMessage(one, [one.content.buffer]);
      if (waiting < MOST_WAITING) return undefined;
      room = Promise.withResolvers<void>();
      return room.promise;
    },
    async finish() {
      worker.postMessage('stamps');
      try {
        return await stamps;
      } finally {
        await worker.terminate();
      }
    },
  };
}
