import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { OnDisk } from '../directories.ts';
import { type Terms, writeEntry } from './entry.ts';

/** A thread that writes entries, a batch at a time. */
const terms = workerData as Terms;

parentPort?.on('message', (batch: readonly OnDisk[]) => {
  parentPort?.postMessage(
    batch.map(({ file, path }) => writeEntry(readFileSync(file), path, terms)),
  );
});
