import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

test('an open objection is said at the top, and leads to who decides by when', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/every-key/'));
  await page.getByRole('link', { name: '1 objection under discussion' }).click();
  await expect(page).toHaveURL(/#objections$/);
  const [open, decided] = await page.locator('.objection').allInnerTexts();
  expect(open).toMatch(/Autonomy of Action[\s\S]*Open: B. Person decides by 15 January 2027/);
  expect(decided).toMatch(/Upheld on 4 October 2026 by B. Person[\s\S]*marked as fixed/);
  await page.locator('.objection').last().getByRole('link').click();
  await expect(page).toHaveURL(/#threat-open-debug-port$/);
});

test('objections of all agents are counted in one place', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/corrections/'));
  await expect(page.locator('table td')).toHaveText(['1', '1', '0', '0', '0']);
  await page.locator('.objection').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/agents\/every-key\/#objection-asks-by-now$/);
  await page.goto(addressOf(site('empty'), '/corrections/'));
  await expect(page.getByText('Nobody has objected')).toBeVisible();
});
