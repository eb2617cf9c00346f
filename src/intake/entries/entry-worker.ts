import { parentPort, workerData } from 'node:worker_threads';
import { readContent } from '../content.ts';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';

/** A thread that writes entries, a batch at a time. */
const terms: Terms = workerData;

parentPort?.on('message', (batch: readonly OnDisk[]) => {
  const entries = batch.map(({ file, path }) => writeEntry(readContent(file), path, terms));
  const buffers = entries
    .flat()
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []));
  parentPort?.postMessage(entries, buffers);
});
