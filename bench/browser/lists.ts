import type { Browser, BrowserContext } from '@playwright/test';
import { type Act, LISTS, type List } from './acts.ts';
import type { CompressedSite } from './compressed-site.ts';
import { askInPage } from './in-page.ts';
import { marksOf, type Took } from './trace.ts';

const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, isMobile: true };
/** Milliseconds in which a page makes of its data what it needs. */
const UNPACKING = 1000;
/** How much slower the processor of a phone is taken to be. */
export const SLOW_DOWN = 4;

export async function measureLists(
  browser: Browser,
  site: CompressedSite,
  rounds: number,
): Promise<MeasuredList[]> {
  const measured: MeasuredList[] = [];
  for (const list of LISTS) {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await runOf(browser, site, list));
    measured.push(inOne(list, runs));
  }
  return measured;
}

interface Run {
  readonly page: number;
  readonly data: number;
  readonly seen: number;
  readonly usable: number;
  readonly loading: number;
  readonly took: (act: Act) => Took;
}

async function runOf(browser: Browser, site: CompressedSite, list: List): Promise<Run> {
  const slowly = await loadSlowly(browser, site, list);
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    site.sent();
    await page.goto(site.url + list.path);
    await page.waitForLoadState('networkidle');
    const before = site.sent();
    const { metrics } = await devtools.send('Performance.getMetrics');
    const tasks = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    await page.evaluate(() => document.querySelector('details.facets')?.setAttribute('open', ''));
    await Promise.all([
      page.waitForResponse((response) => response.url().includes('/data/')),
      page.locator(list.tools).first().focus(),
    ]);
    await page.waitForTimeout(UNPACKING);
    const took = await marksOf(browser, page, async () => {
      for (const act of list.acts) await page.evaluate(askInPage, act);
    });
    return {
      ...slowly,
      page: before,
      data: site.sent(),
      loading: tasks * 1000,
      took: ({ name }) => took(`asked ${name}`, `seen ${name}`),
    };
  } finally {
    await context.close();
  }
}

/** The page on a slow processor, with nothing in the way of the bytes. */
async function loadSlowly(
  browser: Browser,
  site: CompressedSite,
  { path }: List,
): Promise<Pick<Run, 'seen' | 'usable'>> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await slowDown(context, page);
    await page.goto(site.url + path);
    return await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const usable =
        visit instanceof PerformanceNavigationTiming ? visit.domContentLoadedEventEnd : 0;
      return { seen: paint?.startTime ?? 0, usable };
    });
  } finally {
    await context.close();
  }
}

async function slowDown(
  context: BrowserContext,
  page: Awaited<ReturnType<BrowserContext['newPage']>>,
): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
}

const inOne = ({ path, acts }: List, runs: readonly Run[]) => ({
  path,
  /** Bytes before anything is asked, and of the data that come then. */
  page: Math.max(...runs.map(({ page }) => page)),
  data: Math.max(...runs.map(({ data }) => data)),
  /** Milliseconds from the start of the navigation until something is seen, and until every tool works. */
  seen: runs.map(({ seen }) => seen),
  usable: runs.map(({ usable }) => usable),
  /** Milliseconds of the main thread for loading, without the slow-down. */
  loading: runs.map(({ loading }) => loading),
  acts: acts.map((act) => ({ name: act.name, took: runs.map(({ took }) => took(act)) })),
});

/** A list in the hands of a reader, again and again. */
export type MeasuredList = ReturnType<typeof inOne>;
