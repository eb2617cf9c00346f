import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { SiteConfig } from '../config.ts';
import { itemAt } from '../domain/lookup.ts';
import type { Origin, PageOfProps } from '../handover.ts';
import { onThread, roomOnThreads } from '../threads.ts';
import { jobOf } from './job.ts';
import type { LastOutput } from './last-output.ts';
import { openApp, type Route } from './open-app.ts';
import makeBatch, { type PageBatch, withFolder, writePage } from './render-batch.ts';
import { fileOf, pageAddress, refuseTwice } from './route.ts';
import type { Shell } from './shell.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** The site whose pages are made, and the last one, which some may come from. */
export interface PagesPlaces {
  readonly staging: string;
  readonly last: string;
  readonly output: LastOutput;
  /** What each agent was made from. */
  readonly origins: ReadonlyMap<unknown, Origin>;
}

export interface PagesMade {
  readonly rendered: number;
  /** Pages taken from the last site. */
  readonly taken: number;
  /** Of everything that was made, below the base. */
  readonly addresses: readonly string[];
}

/** With fewer pages of a route a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 150;
/** So many pages go to a thread at once: a message costs more than one would think. */
const BATCH = 25;
const PROGRAM = new URL('render-batch.ts', import.meta.url);

/**
 * Makes every page of the site. Those that show nothing but their props and have not changed come from the last site;
 * where a route has many of them, every core has its share.
 *
 * @param onDone told now and then how many are done, of how many that are known so far
 */
export async function makePages(
  shell: Shell,
  { staging, last, output, origins }: PagesPlaces,
  config: SiteConfig,
  onDone: (done: number, of: number) => void,
): Promise<PagesMade> {
  const claim = refuseTwice();
  const addresses: string[] = [];
  const counts = { rendered: 0, taken: 0 };
  const isDone = (file: string, key: string, stamp: Stamp, how: keyof typeof counts): void => {
    output.note(file, key, stamp);
    counts[how] += 1;
    onDone(counts.rendered + counts.taken, addresses.length);
  };

  async function makeOfProps({ route }: Route, pages: readonly PageOfProps[]): Promise<void> {
    const isMany = pages.length >= WORTH_THREADS;
    const params = shared(pages.map((page) => page.params));
    const batches: Promise<void>[] = [];
    for (let at = 0; at < pages.length; at += BATCH) {
      const jobs = pages
        .slice(at, at + BATCH)
        .map((page) => jobOf(route, page, (agent) => origins.get(agent)));
      const orders = jobs.map((job) => {
        const stamp = output.known(job.file, job.key);
        return stamp ? { file: job.file, stamp } : job;
      });
      const batch: PageBatch = {
        app: shell.app,
        folder: staging,
        last,
        route,
        params,
        pages: orders,
      };
      const make = async (): Promise<void> => {
        const stamps = isMany
          ? await onThread<PageBatch, Stamp[]>(PROGRAM, batch)
          : await makeBatch(batch);
        for (const [index, { file, key }] of jobs.entries()) {
          const how = 'stamp' in itemAt(orders, index) ? 'taken' : 'rendered';
          isDone(file, key, itemAt(stamps, index), how);
        }
      };
      await (isMany ? roomOnThreads() : undefined);
      const made = make();
      // Awaited below; without this, a failure while others are waited for would end the process.
      made.catch(() => {});
      batches.push(made);
      if (!isMany) await made;
    }
    under.push(...batches);
  }

  const under: Promise<void>[] = [];
  const others: [Route, string][] = [];
  copyShell(shell, staging);
  for (const route of (await openApp(shell.app, config)).values()) {
    const pages = await route.pages();
    const own = pages.map(({ params }) => pageAddress(route.route, params));
    claim(own);
    addresses.push(...own);
    if (route.isOfProps) await makeOfProps(route, pages);
    else {
      route.setPages(pages);
      others.push(...own.map((address): [Route, string] => [route, address]));
    }
  }
  for (const [route, address] of others) {
    const file = fileOf(address);
    writePage(staging, file, await route.render(address));
    isDone(file, '', stampOf(join(staging, file)), 'rendered');
  }
  await Promise.all(under);
  return { ...counts, addresses };
}

/** A copy, and no link: whoever touches the site must not touch what is kept. */
function copyShell({ site, files }: Shell, staging: string): void {
  for (const file of files) copyFileSync(join(site, file), withFolder(join(staging, file)));
}

function shared(value: unknown): Uint8Array {
  // JSON has no `undefined`, by which the first page of a list is known.
  const bytes = serialize(value);
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}
