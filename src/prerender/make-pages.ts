import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { itemAt } from '../domain/lookup.ts';
import { type Handover, hideHandover } from '../handover.ts';
import { onThread, roomOnThreads } from '../threads.ts';
import { type OfProps, openApp, type PageParams, type Route } from './open-app.ts';
import { digester, plainJson } from './page-key.ts';
import renderBatch, { type Job, type PageBatch } from './render-batch.ts';
import { fileOf, pageAddress } from './route.ts';
import type { Shell } from './shell.ts';
import type { SiteFiles, Stamp } from './site-files.ts';

/** With fewer pages of a route a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 150;
/** So many pages go to a thread at once: a message costs more than one would think. */
const BATCH = 25;
const PROGRAM = new URL('render-batch.ts', import.meta.url);

/**
 * Makes every page of the site that has changed. Where a route has many of them, every core has its share.
 *
 * @param onDone told now and then how many are done, of how many that are known so far
 * @returns how many were made and how many stay, and the addresses of all of them
 */
export async function makePages(
  shell: Shell,
  site: SiteFiles,
  { origins, digests }: Pick<Handover, 'origins' | 'digests'>,
  config: SiteConfig,
  onDone: (done: number, of: number) => void,
) {
  const digest = digester(digests);
  const keyOf = (of: unknown): string => digest([shell.files, of]);
  const addresses: string[] = [];
  const counts = { rendered: 0, taken: 0 };
  /** The files of each route of props with their keys. */
  const ofRoute = new Map<string, { readonly file: string; readonly key: string }[]>();
  const isDone = (how: keyof typeof counts): void => {
    counts[how] += 1;
    onDone(counts.rendered + counts.taken, addresses.length);
  };
  const placeOf = ({ route }: Route, params: PageParams) => {
    const address = pageAddress(route, params);
    addresses.push(address);
    return { params, address, file: fileOf(address) };
  };
  /** Whether a page has to be made. */
  const isDue = (file: string, keys: readonly string[]): boolean => {
    const isKept = site.keeps(file, keys);
    if (isKept) isDone('taken');
    return !isKept;
  };

  async function makeOfProps(route: Route, { sources, props }: OfProps): Promise<void> {
    const all = (await sources()).map(({ params, from }) => {
      const place = placeOf(route, params);
      return { ...place, from, key: telling(place.address, () => keyOf(from)) };
    });
    ofRoute.set(route.route, all);
    const due = all.filter(({ file, key }) => isDue(file, [key]));
    const isMany = due.length >= WORTH_THREADS;
    /** The job of a page, unless its props turn out to be those of the last time. */
    const jobOf = ({ from, key, ...place }: (typeof due)[number]) => {
      const { agent, ...rest } = telling(place.address, () => props(from));
      const origin = origins.get(agent);
      const own = origin || agent === undefined ? rest : { ...rest, agent };
      const json = telling(place.address, () => plainJson(own));
      const job: Job = { ...place, props: json, written: origin?.written };
      const keys = [key, keyOf([origin?.digest, json])];
      return isDue(place.file, keys) ? [{ job, keys }] : [];
    };
    const make = async (at: number): Promise<void> => {
      hideHandover(true);
      const made = due.slice(at, at + BATCH).flatMap(jobOf);
      if (isMany) hideHandover(false);
      const jobs = made.map(({ job }) => job);
      const batch: PageBatch = { app: shell.app, folder: site.staging, route: route.route, jobs };
      const stamps =
        isMany && jobs.length > 0
          ? await onThread<PageBatch, Stamp[]>(PROGRAM, batch)
          : await renderBatch(batch);
      if (!isMany) hideHandover(false);
      for (const [index, { job, keys }] of made.entries()) {
        site.note(job.file, keys, itemAt(stamps, index));
        isDone('rendered');
      }
    };
    for (let at = 0; at < due.length; at += BATCH) {
      if (isMany) await roomOnThreads();
      const made = make(at);
      // Awaited below; without this, a failure while others are waited for would end the process.
      made.catch(() => {});
      under.push(made);
      if (!isMany) await made;
    }
  }

  const under: Promise<void>[] = [];
  const routes = [...(await openApp(shell.app)).values()];
  for (const file of shell.files) site.write(file, readFileSync(join(shell.site, file)));
  for (const route of routes) if (route.ofProps) await makeOfProps(route, route.ofProps);
  for (const route of routes.filter(({ ofProps, linesFrom }) => !ofProps && !linesFrom)) {
    const pages = await route.pages();
    const render = route.renderer(pages, config);
    for (const { address, file } of pages.map(({ params }) => placeOf(route, params))) {
      isDone(site.write(file, await render(address)) ? 'rendered' : 'taken');
    }
  }
  await Promise.all(under);
  for (const route of routes.filter(({ linesFrom }) => linesFrom)) {
    const { file } = placeOf(route, {});
    const lines = ofRoute.get(route.linesFrom ?? '') ?? [];
    const keys = [keyOf(lines.map((line) => line.key))];
    if (!isDue(file, keys)) continue;
    site.join(
      file,
      lines.map((line) => line.file),
      keys,
    );
    isDone('rendered');
  }
  return { ...counts, addresses };
}

/** Does something for a page; an error says for which. */
function telling<T>(address: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${address} cannot be made: ${why}`, { cause: error });
  }
}
