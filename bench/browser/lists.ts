import type { Browser } from '@playwright/test';
import { type Act, LISTS, type List } from './acts.ts';
import type { CompressedSite } from './compressed-site.ts';
import { askInPage } from './in-page.ts';
import { type Took, traceMarks, withPage } from './trace.ts';

const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, isMobile: true };
/** Milliseconds that a page gets to unpack its data. */
const UNPACKING = 1000;
/** How much slower we assume the processor of a phone to be. */
export const SLOW_DOWN = 4;

export async function measureLists(
  browser: Browser,
  site: CompressedSite,
  rounds: number,
): Promise<MeasuredList[]> {
  const measured: MeasuredList[] = [];
  for (const list of LISTS) {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await useList(browser, site, list));
    measured.push(summaryOf(list, runs));
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

async function useList(browser: Browser, site: CompressedSite, list: List): Promise<Run> {
  const slowly = await loadSlowly(browser, site, list);
  return withPage(browser, PHONE, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    site.takeSent();
    await page.goto(site.url + list.path);
    await page.waitForLoadState('networkidle');
    const pageBytes = site.takeSent();
    const { metrics } = await devtools.send('Performance.getMetrics');
    const tasks = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    await page.evaluate(() => document.querySelector('details.facets')?.setAttribute('open', ''));
    await Promise.all([
      page.waitForResponse((response) => response.url().includes('/data/')),
      page.locator(list.tools).first().focus(),
    ]);
    await page.waitForTimeout(UNPACKING);
    const timeBetween = await traceMarks(browser, page, async () => {
      for (const act of list.acts) await page.evaluate(askInPage, act);
    });
    return {
      ...slowly,
      page: pageBytes,
      data: site.takeSent(),
      loading: tasks * 1000,
      took: ({ name }) => timeBetween(`asked ${name}`, `seen ${name}`),
    };
  });
}

/** Loads the page with a slow processor and a fast network. */
const loadSlowly = (browser: Browser, site: CompressedSite, { path }: List) =>
  withPage(browser, PHONE, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto(site.url + path);
    return page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const usable =
        visit instanceof PerformanceNavigationTiming ? visit.domContentLoadedEventEnd : 0;
      return { seen: paint?.startTime ?? 0, usable };
    });
  });

const summaryOf = ({ path, acts }: List, runs: readonly Run[]) => ({
  path,
  /** Bytes of the page, and of the data that a reader's first step loads. */
  page: Math.max(...runs.map(({ page }) => page)),
  data: Math.max(...runs.map(({ data }) => data)),
  /** Milliseconds from the start of the navigation until something is seen, and until every tool works. */
  seen: runs.map(({ seen }) => seen),
  usable: runs.map(({ usable }) => usable),
  /** Milliseconds of the main thread for loading, without the slow-down. */
  loading: runs.map(({ loading }) => loading),
  acts: acts.map((act) => ({ name: act.name, took: runs.map(({ took }) => took(act)) })),
});

/** What a list costs, over several rounds. */
export type MeasuredList = ReturnType<typeof summaryOf>;
