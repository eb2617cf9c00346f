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
/** With fewer pages of a route the work is nearly done before a thread has started. */
const WORTH_THREADS = 150;

/** What all pages of a build are made with. */
interface PageBuild {
  readonly shell: Shell;
  readonly site: NextSite;
  readonly data: SiteData;
  readonly config: SiteConfig;
}

interface Work extends PageBuild {
  /** Pages with equal keys are equal. */
  readonly keyOf: (sources: unknown) => string;
  /** Called for each page, made or kept. */
  readonly onPage: () => void;
}

/** A page, before it is known whether it has to be made. */
interface PlannedPage {
  readonly params: PageParams;
  /** The address below the base: `/agents/lume/`. */
  readonly address: string;
  /** Its file, below the folder of the site. */
  readonly file: string;
  /** What it follows from, or the props of a page that may read anything. */
  readonly from: unknown;
}

interface Plan {
  readonly route: Route;
  readonly pages: readonly PlannedPage[];
}

/**
 * Makes every page of the site that has changed, on every core where a route has many.
 *
 * @param show shows how many pages are done, of how many
 * @returns how many pages were made and how many stay, and the addresses of all
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
    keyOf: (sources) => digest([shell.files, sources]),
    onPage() {
      done += 1;
      show(done, pages.length);
    },
  });
  const rendered = pages.filter(({ file }) => site.isMade(file)).length;
  const addresses = pages.map(({ address }) => address);
  return { rendered, unchanged: pages.length - rendered, addresses };
}

/** The pages of a route. To be called with the data of the site given. */
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

/** Makes pages that may read anything, each time. To be called with the data of the site given. */
async function makeFree(plans: readonly Plan[], { site, config, onPage }: Work): Promise<void> {
  for (const { route, pages } of plans) {
    const withProps = pages.map(({ params, from }) => ({ params, props: Object(from) }));
    const render = route.renderer(withProps, config);
    for (const { address, file } of pages) {
      site.write(file, await render(address));
      onPage();
    }
  }
}

/** Makes pages of which the sources have changed. They get nothing but their sources. */
async function makeSourced(plans: readonly Plan[], work: Work): Promise<void> {
  const { shell, site } = work;
  for (const { route, pages } of plans) {
    const changed = pages.flatMap((page) => {
      const key = namingPage(page, () => work.keyOf(page.from));
      return keepPage(page.file, [key], work) ? [] : [{ ...page, key }];
    });
    await inBatches(jobsOf(route, changed, work), changed.length >= WORTH_THREADS, {
      program: PROGRAM,
      here: renderBatch,
      size: 25,
      taskOf: (jobs) => ({ app: shell.app, folder: site.staging, route: route.pattern, jobs }),
      onDone(jobs, stamps) {
        for (const [index, { file, keys }] of jobs.entries()) {
          site.note(file, keys, itemAt(stamps, index));
          work.onPage();
        }
      },
    });
  }
}

/** The pages of which the props have changed too. It is a generator, since all props would fill the memory. */
function* jobsOf(
  { ofProps }: Route,
  pages: readonly (PlannedPage & { readonly key: string })[],
  work: Work,
): Generator<Job, undefined> {
  for (const { from, key, ...page } of pages) {
    const { agent, ...others } = namingPage(page, () => ofProps?.props(from) ?? {});
    const origin = work.data.origins.get(agent);
    const plain = origin || agent === undefined ? others : { ...others, agent };
    const props = namingPage(page, () => plainJson(plain));
    const keys = [key, work.keyOf([origin?.digest, props])];
    if (!keepPage(page.file, keys, work)) yield { ...page, props, written: origin?.written, keys };
  }
  return undefined;
}

const namingPage = <T>({ address }: Pick<PlannedPage, 'address'>, act: () => T): T =>
  prefixErrors(`${address} cannot be made`, act);

function keepPage(file: string, keys: readonly string[], { site, onPage }: Work): boolean {
  const isKept = site.keepIfSame(file, keys);
  if (isKept) onPage();
  return isKept;
}

/** Makes a file of which each line is another page. */
function joinLines(file: string, lines: readonly PlannedPage[], work: Work): void {
  const keys = [work.keyOf(lines.map(({ from }) => from))];
  if (keepPage(file, keys, work)) return;
  work.site.join(
    file,
    lines.map((line) => line.file),
    keys,
  );
  work.onPage();
}
