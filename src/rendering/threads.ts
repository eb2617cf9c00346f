import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageOfProps } from '../handover.ts';
import type { Stamp } from '../output/stamp.ts';
import type { Job } from './job.ts';

/** What every thread knows from its start. */
export interface Workplace {
  /** The address of the app in the bundle. */
  readonly app: string;
  /** The folder that files are written to, and that of the last site. */
  readonly folder: string;
  readonly last: string;
}

/** The params of all pages of a route: Astro wants to know them before the first one is rendered. */
export interface RouteParams {
  readonly route: string;
  readonly params: readonly PageOfProps['params'][];
}

/** A file of the last site that will do. */
export interface ToTake {
  readonly file: string;
  readonly stamp: Stamp;
}

export type Order = Job | ToTake;
export type Assignment = RouteParams | Order;

export interface Finished {
  readonly file: string;
  readonly stamp: Stamp;
  readonly isTaken: boolean;
}

/** Threads that make pages, as many as there are cores, and no more than there is work for. */
export interface Threads {
  readonly announce: (route: RouteParams) => void;
  readonly order: (one: Order) => void;
  /** Settles when all is written. */
  readonly finish: () => Promise<void>;
}

/** With fewer pages a thread has hardly started when there is nothing left to do. */
const WORTH_A_THREAD = 150;
/** So many pages wait inside a thread, so that it goes on while the main thread is busy. */
const AHEAD = 500;

interface Thread {
  readonly worker: Worker;
  /** How many pages it was given and has not finished. */
  open: number;
}

export function renderThreads(place: Workplace, onFinished: (one: Finished) => void): Threads {
  const routes: RouteParams[] = [];
  const threads: Thread[] = [];
  const waiting: Order[] = [];
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  // Whoever waits for the end is told of a failure.
  done.catch(() => {});
  let [first, isLast] = [0, false];

  const start = (): void => {
    const worker = new Worker(new URL('render-thread.ts', import.meta.url), {
      workerData: place,
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    const thread = { worker, open: 0 };
    for (const route of routes) worker.postMessage(route);
    worker.on('error', reject);
    worker.on('message', (finished: readonly Finished[]) => {
      thread.open -= finished.length;
      for (const one of finished) onFinished(one);
      assign();
    });
    threads.push(thread);
  };
  const assign = (): void => {
    const left = waiting.length - first;
    const wanted = Math.min(availableParallelism(), Math.ceil(left / WORTH_A_THREAD));
    while (threads.length < wanted) start();
    for (; first < waiting.length; first += 1) {
      const idle = threads.reduce((a, b) => (b.open < a.open ? b : a));
      if (idle.open >= AHEAD) break;
      idle.worker.postMessage(waiting[first]);
      idle.open += 1;
      // What was given away must not be kept: its props are as long as its page.
      delete waiting[first];
    }
    if (isLast && first === waiting.length && threads.every(({ open }) => open === 0)) resolve();
  };
  return {
    announce(route) {
      routes.push(route);
      for (const { worker } of threads) worker.postMessage(route);
    },
    order(one) {
      waiting.push(one);
      assign();
    },
    async finish() {
      isLast = true;
      assign();
      try {
        await done;
      } finally {
        await Promise.all(threads.map(({ worker }) => worker.terminate()));
      }
    },
  };
}
