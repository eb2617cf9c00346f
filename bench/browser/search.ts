import type { Browser, Page } from '@playwright/test';
import type { CompressedSite } from './compressed-site.ts';
import { withPage } from './trace.ts';

/** What a search in the dialog costs, from a page that has loaded nothing of the search yet. */
export interface MeasuredSearch {
  readonly question: string;
  /** Milliseconds from the first letter until a first result, and bytes until then. */
  readonly first: readonly number[];
  readonly firstBytes: readonly number[];
  /** Milliseconds from the last letter until the whole answer, and all bytes until then. */
  readonly whole: readonly number[];
  readonly wholeBytes: readonly number[];
}

/** In words of the invented assessments. */
const QUESTIONS = ['planner', 'memory', 'sandbox', 'supply chain', 'tool memory'];
/** Milliseconds between two letters. */
const TYPING = 60;

export async function measureSearch(
  browser: Browser,
  site: CompressedSite,
  rounds: number,
): Promise<MeasuredSearch[]> {
  const measured: MeasuredSearch[] = [];
  for (const question of QUESTIONS) {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await ask(browser, site, question));
    measured.push({
      question,
      first: runs.map(({ first }) => first),
      firstBytes: runs.map(({ firstBytes }) => firstBytes),
      whole: runs.map(({ whole }) => whole),
      wholeBytes: runs.map(({ wholeBytes }) => wholeBytes),
    });
  }
  return measured;
}

type Run = Record<'first' | 'firstBytes' | 'whole' | 'wholeBytes', number>;

const ask = (browser: Browser, site: CompressedSite, question: string): Promise<Run> =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${site.url}agents/`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchInPage, question);
    site.takeSent();
    await page.keyboard.type(question.charAt(0));
    const firstBytes = await untilMarked(page, 'first').then(site.takeSent);
    await page.keyboard.type(question.slice(1), { delay: TYPING });
    await untilMarked(page, 'whole');
    const marks = await page.evaluate(() =>
      Object.fromEntries(
        performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]),
      ),
    );
    return {
      first: (marks.first ?? 0) - (marks.begun ?? 0),
      firstBytes,
      whole: (marks.whole ?? 0) - (marks.typed ?? 0),
      wholeBytes: firstBytes + site.takeSent(),
    };
  });

const untilMarked = (page: Page, mark: string) =>
  page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);

/** Runs in the page: marks the first and the last letter, the first result and the whole answer. */
function watchInPage(question: string): void {
  const isMarked = (name: string) => performance.getEntriesByName(name).length > 0;
  document.addEventListener(
    'input',
    () => {
      if (!isMarked('begun')) performance.mark('begun');
      performance.clearMarks('typed');
      performance.mark('typed');
    },
    true,
  );
  new MutationObserver(() => {
    const status = document.querySelector('.search-status')?.textContent ?? '';
    const hasResult = document.querySelector('.search-dialog .option-group') !== null;
    if (hasResult && !isMarked('first')) performance.mark('first');
    const isWhole = /\d results? for/.test(status) && status.includes(`“${question}”`);
    if (isWhole && !isMarked('whole')) performance.mark('whole');
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  document.querySelector<HTMLInputElement>('.site-search input')?.focus();
}
