import type { Page } from '@playwright/test';
import { addressOf, type Site } from './sites.ts';
import { expect } from './test.ts';

/** The search page in the hands of a reader. */

export const queryField = (page: Page) => page.getByRole('searchbox', { name: 'Search for' });
export const searchStatus = (page: Page) => page.locator('catalogue-search [data-status]');
export const results = (page: Page) => page.locator('.results > li');

/** Waits until the page has an answer. */
export async function searched(page: Page): Promise<void> {
  await expect(searchStatus(page)).toHaveText(
    /\d+ (?:results?|pages?|Ergebnisse?)|Nothing found|No assessment|No list/,
  );
}

/** The results, once they stand below the status. */
export async function foundTitles(page: Page): Promise<string[]> {
  await expect(results(page).first()).toBeVisible();
  return results(page).locator('h3').allTextContents();
}

/** Opens the search page with a question and waits for the answer. */
export async function search(page: Page, site: Site, query: string): Promise<void> {
  await page.goto(addressOf(site, `/search/?${new URLSearchParams({ q: query })}`));
  await expect(searchStatus(page)).toHaveText(/“|No assessment cites|No list/);
}
