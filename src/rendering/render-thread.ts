import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { linkOrCopy, stampOf } from '../output/stamp.ts';
import { openApp } from './open-app.ts';
import type { Assignment, Finished, Order, Workplace } from './threads.ts';

/** A thread that makes pages, one after the other: takes them from the last site, or renders and writes them. */
const { app: address, folder, last }: Workplace = workerData;
/** So many pages are told of at once: a message costs more than one would think. */
const TOLD_AT_ONCE = 25;

const app = openApp(address);
const folders = new Set<string>();
let finished: Finished[] = [];
let open = 0;
let queue = Promise.resolve();

function placeOf(path: string): string {
  const file = join(folder, path);
  const parent = dirname(file);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
  return file;
}

async function make(order: Order): Promise<Finished> {
  const { file } = order;
  const place = placeOf(file);
  if ('stamp' in order) {
    linkOrCopy(join(last, file), place);
    return { file, stamp: order.stamp, isTaken: true };
  }
  writeFileSync(place, await app.render(order), { flag: 'wx' });
  return { file, stamp: stampOf(place), isTaken: false };
}

async function finish(order: Order): Promise<void> {
  finished.push(await make(order));
  open -= 1;
  if (open > 0 && finished.length < TOLD_AT_ONCE) return;
  parentPort?.postMessage(finished);
  finished = [];
}

parentPort?.on('message', (assignment: Assignment) => {
  if ('params' in assignment) {
    app.announce(assignment);
    return;
  }
  open += 1;
  queue = queue.then(() => finish(assignment));
});
