import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What changes with the theme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What a machine finds wrong with a page as it stands, in either theme. The page is loaded once: everything is asked
 * in the light theme, and of the dark one only what colours decide.
 *
 * @param within a selector of the part that is judged
 */
export async function faults(page: Page, within = 'html'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const inLight = await violations(page, within, { type: 'tag', values: STANDARDS });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return [...inLight, ...(await violations(page, within, { type: 'rule', values: OF_COLOUR }))];
}

async function violations(page: Page, within: string, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([selector, rules]) => {
      const { violations: found } = await window.axe.run(selector, {
        runOnly: rules,
        resultTypes: ['violations'],
      });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [within, runOnly] as const,
  );
}
