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
  /** Gives a page to a thread; settles when there is room for more. */
  readonly order: (order: Order) => Promise<void> | undefined;
  /** Settles when all is written. */
  readonly finish: () => Promise<void>;
  /** Ends at once: what is not written is not wanted any more. */
  readonly stop: () => Promise<void>;
}

/** With fewer pages a thread has hardly started when there is nothing left to do. */
const WORTH_A_THREAD = 150;
/** Letters of props that may wait inside the threads, lest they fill the memory. */
const MOST_WAITING = 3e7;

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not finished. */
  letters: number;
}

export function renderThreads(place: Workplace, onFinished: (one: Finished) => void): Threads {
  const routes: RouteParams[] = [];
  const threads: Thread[] = [];
  const weights = new Map<string, number>();
  const { promise: end, resolve, reject } = Promise.withResolvers<void>();
  // Whoever waits next is told of a failure.
  end.catch(() => {});
  let isLast = false;
  /** Over all threads. */
  let [pages, letters] = [0, 0];
  const count = (thread: Thread, by: 1 | -1, weight: number): void => {
    thread.letters += by * weight;
    letters += by * weight;
    pages += by;
  };
  let room: PromiseWithResolvers<void> | undefined;

  const start = (): Thread => {
    const worker = new Worker(new URL('render-thread.ts', import.meta.url), { workerData: place });
    const thread = { worker, letters: 0 };
    for (const route of routes) worker.postMessage(route);
    worker.on('error', (error) => {
      reject(error);
      room?.reject(error);
    });
    worker.on('message', (finished: readonly Finished[]) => {
      for (const one of finished) {
        count(thread, -1, weights.get(one.file) ?? 0);
        weights.delete(one.file);
        onFinished(one);
      }
      if (letters < MOST_WAITING) room?.resolve();
      if (isLast && pages === 0) resolve();
    });
    threads.push(thread);
    return thread;
  };
  const least = (): Thread => {
    const isWorthOneMore = pages >= threads.length * WORTH_A_THREAD;
    if (isWorthOneMore && threads.length < availableParallelism()) return start();
    return threads.reduce((a, b) => (b.letters < a.letters ? b : a));
  };
  const stop = async (): Promise<void> => {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  };
  return {
    announce(route) {
      routes.push(route);
      for (const { worker } of threads) worker.postMessage(route);
    },
    order(order) {
      const thread = least();
      const weight = weightOf(order);
      weights.set(order.file, weight);
      count(thread, 1, weight);
      thread.worker.postMessage(order);
      if (letters < MOST_WAITING) return undefined;
      room = Promise.withResolvers<void>();
      return room.promise;
    },
    async finish() {
      isLast = true;
      if (pages === 0) resolve();
      try {
        await end;
      } finally {
        await stop();
      }
    },
    stop,
  };
}

/** A page costs something however short its props are. */
const weightOf = (order: Order): number => ('props' in order ? 5000 + order.props.length : 100);
