import type { Page } from '@playwright/test';
import { entriesOf } from '../../src/domain/tables.ts';
import { isTool, KINDS_OF_PAGE } from './page-kinds.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

for (const [id, paths] of entriesOf(KINDS_OF_PAGE)) {
  test(`every kind of page of ${id} reads whole without JavaScript`, async ({ page, browser }) => {
    const withScripts = await browser.newPage({ javaScriptEnabled: true });
    for (const path of paths.filter((one) => !isTool(one))) {
      const address = addressOf(site(id), path);
      await Promise.all([page.goto(address), withScripts.goto(address)]);
      await expect(page.locator('h1')).toBeVisible();
      // What only a script can do is not offered without one.
      await expect(page.locator('[data-scripted]:visible')).toHaveCount(0);
      expect(await words(page), path).toBe(await words(withScripts));
      await expect(page.locator('.theme-toggle')).toBeHidden();
      // Nothing is there to be cited.
      if ((await page.locator('meta[name=robots]').count()) > 0) continue;
      await page.locator('summary', { hasText: 'Cite this page' }).click();
      await expect(page.locator('[data-citation]:visible')).toContainText(path);
    }
    await withScripts.close();
  });
}

/** What a page says to everybody: without what only a script can do or know, such as how old something is today. */
async function words(page: Page): Promise<string> {
  const text = await page.locator('main').evaluate((main: HTMLElement) => {
    for (const place of main.querySelectorAll('[data-scripted], [data-age], [data-overdue]'))
      place.remove();
    return main.innerText;
  });
  return text.replace(/\s+/g, ' ').trim();
}

test('the search page explains itself and shows other ways', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/search/?q=plugin'));
  const explanation = page.locator('noscript p');
  await expect(explanation).toBeVisible();
  await expect(explanation).toContainText('needs JavaScript');
  await expect(page.locator('catalogue-search').getByRole('searchbox')).toBeHidden();
  await expect(page.getByText('Loading the index')).toBeHidden();
  for (const name of ['All agents', 'The seven layers', 'Guides']) {
    await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
  }
});

test('details open by themselves', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const details = page.locator('.threat details').first();
  await expect(details.locator('.vector')).toBeHidden();
  await details.locator('summary').click();
  await expect(details.locator('.vector')).toBeVisible();
});
