import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { SiteConfig } from '../config.ts';
import { itemAt } from '../domain/lookup.ts';
import { type Handover, withoutHandover } from '../handover.ts';
import { onThread, roomOnThreads } from '../threads.ts';
import { type OfProps, openApp, type PageSource, type Route } from './open-app.ts';
import { digester, plainJson } from './page-key.ts';
import renderBatch, { type Job, type PageBatch } from './render-batch.ts';
import { fileOf, pageAddress } from './route.ts';
import type { Shell } from './shell.ts';
import type { SiteFiles, Stamp } from './site-files.ts';

export interface PagesMade {
  readonly rendered: number;
  /** Pages of the last site that stay. */
  readonly taken: number;
  /** Of everything that was made, below the base. */
  readonly addresses: readonly string[];
}

/** With fewer pages of a route a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 150;
/** So many pages go to a thread at once: a message costs more than one would think. */
const BATCH = 25;
const PROGRAM = new URL('render-batch.ts', import.meta.url);

/** A page that has to be made. */
interface Due extends Pick<Job, 'address' | 'file'>, PageSource {
  readonly key: string;
}

/**
 * Makes every page of the site that has changed. Where a route has many of them, every core has its share.
 *
 * @param onDone told now and then how many are done, of how many that are known so far
 */
export async function makePages(
  shell: Shell,
  site: SiteFiles,
  { origins, digests }: Pick<Handover, 'origins' | 'digests'>,
  config: SiteConfig,
  onDone: (done: number, of: number) => void,
): Promise<PagesMade> {
  const digestOf = digester(digests);
  const keyOf = (of: unknown): string => digestOf([shell.files, of]);
  const addresses: string[] = [];
  const counts = { rendered: 0, taken: 0 };
  const isDone = (how: keyof typeof counts): void => {
    counts[how] += 1;
    onDone(counts.rendered + counts.taken, addresses.length);
  };

  /** What has to be made, because something that it follows from has changed. */
  const due = (route: string, { params, from }: PageSource): Due[] => {
    const address = pageAddress(route, params);
    addresses.push(address);
    const page = {
      params,
      from,
      address,
      file: fileOf(address),
      key: telling(address, () => keyOf(from)),
    };
    if (!site.keeps(page.file, [page.key])) return [page];
    isDone('taken');
    return [];
  };

  /** The job of a page, unless its props turn out to be those of the last time. */
  const jobOf = ({ address, file, key, from }: Due, { props }: OfProps) => {
    const { agent, ...rest } = props(from);
    const origin = origins.get(agent);
    const json = telling(address, () =>
      plainJson(origin || agent === undefined ? rest : { agent, ...rest }),
    );
    const keys = [key, keyOf([origin?.digest, json])];
    if (!site.keeps(file, keys))
      return [{ address, file, keys, props: json, written: origin?.written }];
    isDone('taken');
    return [];
  };

  async function makeOfProps({ route }: Route, of: OfProps): Promise<void> {
    const pages = (await of.sources()).flatMap((source) => due(route, source));
    const isMany = pages.length >= WORTH_THREADS;
    const params = shared(pages.map((page) => page.params));
    for (let at = 0; at < pages.length; at += BATCH) {
      if (isMany) await roomOnThreads();
      const make = async (): Promise<void> => {
        const jobs = await withoutHandover(() =>
          pages.slice(at, at + BATCH).flatMap((page) => jobOf(page, of)),
        );
        const batch: PageBatch = { app: shell.app, folder: site.staging, route, params, jobs };
        const stamps = isMany
          ? await onThread<PageBatch, Stamp[]>(PROGRAM, batch)
          : await withoutHandover(() => renderBatch(batch));
        for (const [index, { file, keys }] of jobs.entries()) {
          site.note(file, keys, itemAt(stamps, index));
          isDone('rendered');
        }
      };
      const made = make();
      // Awaited below; without this, a failure while others are waited for would end the process.
      made.catch(() => {});
      under.push(made);
      if (!isMany) await made;
    }
  }

  const under: Promise<void>[] = [];
  const others: [Route, string][] = [];
  for (const file of shell.files) site.write(file, readFileSync(join(shell.site, file)));
  for (const route of (await openApp(shell.app, config)).values()) {
    if (route.ofProps) await makeOfProps(route, route.ofProps);
    else {
      const own = (await route.setPages()).map((params) => pageAddress(route.route, params));
      addresses.push(...own);
      others.push(...own.map((address): [Route, string] => [route, address]));
    }
  }
  for (const [route, address] of others) {
    isDone(site.write(fileOf(address), await route.render(address)) ? 'rendered' : 'taken');
  }
  await Promise.all(under);
  return { ...counts, addresses };
}

/** Does something for a page; an error says for which. */
function telling<T>(address: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${address} follows from ${String(error)}`, { cause: error });
  }
}

function shared(value: unknown): Uint8Array {
  // JSON has no `undefined`, by which the first page of a list is known.
  const bytes = serialize(value);
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}
