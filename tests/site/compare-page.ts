import type { Page } from '@playwright/test';
import { addressOf, type Site } from './sites.ts';
import { expect } from './test.ts';

/** The comparison in the hands of a reader. */

export const nameField = (page: Page) => page.getByRole('combobox', { name: 'Add an agent' });
export const onlyDifferences = (page: Page) => page.getByLabel('Only what differs');
export const tables = (page: Page) => page.locator('table.comparison');

/** Opens factors, threats and layers. */
export async function openFolds(page: Page): Promise<void> {
  await page.locator('.fold').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

/** Waits until the agents stand side by side. */
export async function compared(page: Page): Promise<void> {
  await expect(page.locator('compare-agents [data-status]')).toHaveText(
    /\d+ (?:of|von) \d+ (?:shared factors differ|gemeinsamen Faktoren)/,
  );
}

/** Opens a comparison and waits for it. */
export async function compare(page: Page, site: Site, query: string): Promise<void> {
  await page.goto(addressOf(site, `/compare/?${query}`));
  await compared(page);
}

/** The names in the head of the first table, with their letters. */
export const heads = (page: Page): Promise<string[]> =>
  tables(page)
    .first()
    .locator('thead th:not(:first-child) ')
    .evaluateAll((all) =>
      all.map(({ childNodes }) =>
        [...childNodes]
          .slice(0, 3)
          .map(({ textContent }) => textContent)
          .join(''),
      ),
    );

/** Adds an agent as a reader does: types, and presses Enter. */
export async function addAgent(page: Page, typed: string): Promise<void> {
  await nameField(page).fill(typed);
  await nameField(page).press('Enter');
}
