import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';

/** A thread that writes entries, a batch at a time. */
const terms: Terms = workerData;

parentPort?.on('message', (batch: readonly OnDisk[]) => {
  const entries = batch.map(({ file, path }) => writeEntry(readFileSync(file), path, terms));
  const buffers = entries
    .flat()
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []));
  parentPort?.postMessage(entries, buffers);
});
