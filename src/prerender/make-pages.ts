import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { itemAt } from '../domain/lookup.ts';
import { type SiteData, withSiteData } from '../site-data.ts';
import { allSettled, inBatches, prefixErrors } from '../threads.ts';
import { openApp, type PageParams, type Route } from './open-app.ts';
import { digester, plainJson } from './page-key.ts';
import renderBatch, { type Job } from './render-batch.ts';
import { fileOf, pageAddress } from './route.ts';
import type { Shell } from './shell.ts';
import type { NextSite } from './site-files.ts';

const PROGRAM = new URL('render-batch.ts', import.meta.url);
/** With fewer pages of a route a thread has hardly started when there is nothing left to do. */
const WORTH_THREADS = 150;

/** What all pages of a build are made with. */
interface PageBuild {
  readonly shell: Shell;
  readonly site: NextSite;
  readonly data: SiteData;
  readonly config: SiteConfig;
}

interface Work extends PageBuild {
  /** Equal keys, equal pages. */
  readonly keyOf: (of: unknown) => string;
  /** Told of each page that is there, made or kept. */
  readonly onPage: () => void;
}

/** A page, before anybody knows whether it has to be made. */
interface PlannedPage {
  readonly params: PageParams;
  /** Where it stands, below the base: `/agents/lume/`. */
  readonly address: string;
  /** Its file, below the folder of the site. */
  readonly file: string;
  /** What it follows from, or the props of a page that may look at anything. */
  readonly from: unknown;
}

interface Plan {
  readonly route: Route;
  readonly pages: readonly PlannedPage[];
}

/**
 * Makes every page of the site that has changed. Where a route has many of them, every core has its share.
 *
 * @param show told now and then how many are done, of how many
 * @returns how many were made and how many stay, and the addresses of all of them
 */
export async function makePages(build: PageBuild, show: (done: number, of: number) => void) {
  const { shell, site, data } = build;
  for (const file of shell.files) site.write(file, readFileSync(join(shell.site, file)));
  const routes = await openApp(shell.app);
  const plans = await withSiteData(data, () => Promise.all([...routes.values()].map(planOf)));
  const pages = plans.flatMap((plan) => plan.pages);
  const digest = digester(data.digests);
  let done = 0;
  await makePlanned(plans, {
    ...build,
    keyOf: (of) => digest([shell.files, of]),
    onPage() {
      done += 1;
      show(done, pages.length);
    },
  });
  const rendered = pages.filter(({ file }) => site.isMade(file)).length;
  const addresses = pages.map(({ address }) => address);
  return { rendered, unchanged: pages.length - rendered, addresses };
}

/** The pages of a route. Asked where the data of the site are given. */
async function planOf(route: Route): Promise<Plan> {
  const { pattern, ofProps } = route;
  const sources = ofProps
    ? await ofProps.sources()
    : (await route.pages()).map(({ params, props }) => ({ params, from: props }));
  const pages = sources.map(({ params, from }) => {
    const address = pageAddress(pattern, params);
    return { params, address, file: fileOf(address), from };
  });
  return { route, pages };
}

async function makePlanned(plans: readonly Plan[], work: Work): Promise<void> {
  const {
    lines = [],
    sourced = [],
    free = [],
  } = Object.groupBy(plans, ({ route }) =>
    route.linesFrom ? 'lines' : route.ofProps ? 'sourced' : 'free',
  );
  await allSettled([
    makeSourced(sourced, work),
    withSiteData(work.data, () => makeFree(free, work)),
  ]);
  for (const { route, pages } of lines) {
    const from = sourced.find((plan) => plan.route.pattern === route.linesFrom)?.pages ?? [];
    for (const { file } of pages) joinLines(file, from, work);
  }
}

/** Pages that may look at anything are made each time. Called where the data of the site are given. */
async function makeFree(plans: readonly Plan[], { site, config, onPage }: Work): Promise<void> {
  for (const { route, pages } of plans) {
    const own = pages.map(({ params, from }) => ({ params, props: Object(from) }));
    const render = route.renderer(own, config);
    for (const { address, file } of pages) {
      site.write(file, await render(address));
      onPage();
    }
  }
}

/** Pages that follow from their sources are made where these have changed. Nothing else is given to them. */
async function makeSourced(plans: readonly Plan[], work: Work): Promise<void> {
  const { shell, site } = work;
  for (const { route, pages } of plans) {
    const due = pages.flatMap((page) => {
      const key = making(page, () => work.keyOf(page.from));
      return isKept(page.file, [key], work) ? [] : [{ ...page, key }];
    });
    await inBatches(changed(route, due, work), due.length >= WORTH_THREADS, {
      program: PROGRAM,
      here: renderBatch,
      size: 25,
      taskOf: (jobs) => ({ app: shell.app, folder: site.staging, route: route.pattern, jobs }),
      onDone(jobs, stamps) {
        for (const [at, { file, keys }] of jobs.entries()) {
          site.note(file, keys, itemAt(stamps, at));
          work.onPage();
        }
      },
    });
  }
}

/** The pages of which the props have changed with the sources, one after the other: all props would fill the memory. */
function* changed(
  { ofProps }: Route,
  pages: readonly (PlannedPage & { readonly key: string })[],
  work: Work,
): Generator<Job, undefined> {
  for (const { from, key, ...place } of pages) {
    const { agent, ...rest } = making(place, () => ofProps?.props(from) ?? {});
    const origin = work.data.origins.get(agent);
    const own = origin || agent === undefined ? rest : { ...rest, agent };
    const props = making(place, () => plainJson(own));
    const keys = [key, work.keyOf([origin?.digest, props])];
    if (!isKept(place.file, keys, work)) yield { ...place, props, written: origin?.written, keys };
  }
  return undefined;
}

const making = <T>({ address }: Pick<PlannedPage, 'address'>, act: () => T): T =>
  prefixErrors(`${address} cannot be made`, act);

function isKept(file: string, keys: readonly string[], { site, onPage }: Work): boolean {
  const isSame = site.keepIfSame(file, keys);
  if (isSame) onPage();
  return isSame;
}

/** Makes a file of which each line is another page. */
function joinLines(file: string, lines: readonly PlannedPage[], work: Work): void {
  const keys = [work.keyOf(lines.map(({ from }) => from))];
  if (isKept(file, keys, work)) return;
  work.site.join(
    file,
    lines.map((line) => line.file),
    keys,
  );
  work.onPage();
}
