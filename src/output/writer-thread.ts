import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Stamp, stampOf } from './stamp.ts';
import type { ToWrite, Written } from './writer.ts';

/** The thread that writes: what it is sent, in turn; asked for `stamps`, it sends those of all that it wrote. */
const folders = new Set<string>();
let stamps: [file: string, stamp: Stamp][] = [];

function write({ file, content }: ToWrite): void {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, content);
  stamps.push([file, stampOf(file)]);
}

parentPort?.on('message', (message: ToWrite | 'stamps') => {
  const answer: Written = message === 'stamps' ? { stamps } : { count: 1 };
  if (message === 'stamps') stamps = [];
  else write(message);
  parentPort?.postMessage(answer);
});
