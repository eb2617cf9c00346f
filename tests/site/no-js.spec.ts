import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

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

test('a list that cannot be narrowed says so', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/?band=high'));
  await expect(page.locator('noscript p')).toHaveText(/^Filters need JavaScript/);
  await expect(page.locator('tbody tr')).not.toHaveCount(0);
});

test('details open by themselves', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const details = page.locator('.threat details').first();
  await expect(details.locator('.vector')).toBeHidden();
  await details.locator('summary').click();
  await expect(details.locator('.vector')).toBeVisible();
});
