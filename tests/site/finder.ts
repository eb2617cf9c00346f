import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { PAGE_ROWS } from '../../src/views/lists/paging.ts';
import { count, whole } from '../../src/views/shared/format.ts';
import { expect } from './test.ts';

/** A list in the hands of a reader. */

export const status = (page: Page) => page.locator('list-finder [data-status]');
export const names = (page: Page) => page.locator('list-finder tbody th a').allTextContents();
export const box = (page: Page, name: RegExp | string) =>
  page.locator('.facets').getByRole('checkbox', { name });
export const chips = (page: Page) => page.locator('.chips .chip');

/** The number that stands beside a value of the panel. */
export const counted = (page: Page, facet: string, value: string) =>
  page
    .locator('.facets label')
    .filter({ has: page.locator(`input[name="${facet}"][value="${value}"]`) })
    .locator('[data-count]');

/** Waits for the answer and reads it: how many are left. */
export async function left(page: Page, number: number, of: number, noun = 'agent'): Promise<void> {
  const shown = number > PAGE_ROWS ? ` Shown: 1 to ${PAGE_ROWS}.` : '';
  await expect(status(page)).toHaveText(`${whole(number)} of ${count(of, noun)}.${shown}`);
}

/** A file that the page hands out. */
export async function downloaded(
  page: Page,
  button: string,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const stream = await download.createReadStream();
  return { name: download.suggestedFilename(), text: await text(stream) };
}
