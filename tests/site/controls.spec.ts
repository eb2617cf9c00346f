import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

test('nothing is offered to choose where no measure has a stated effect', async ({ page }) => {
  await page.goto(addressOf(site('large'), '/controls/'));
  await expect(page.locator('.control-grid')).toHaveCount(0);
  await expect(page.locator('.lead')).not.toContainText('Choose');
});

test('controls are chosen in the address, and lower the band of every agent they touch', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/controls/'));
  const result = page.locator('[data-result]');
  const postures = page.locator('[data-postures]');
  await expect(result).toBeHidden();
  const rows = await postures
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim().replace(/\s+/g, ' ')),
      ),
    );
  await page.getByLabel('All a user can do').check();
  await expect(page).toHaveURL(/\?take=user$/);
  await expect(result).toBeVisible();
  await expect(postures).toBeHidden();
  const shown = await result
    .locator('[data-rows] tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
    );
  const byName = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  expect(shown.toSorted(byName)).toEqual(rows.map((row) => row.slice(0, 3)).toSorted(byName));
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await coming).suggestedFilename()).toBe('what-remains.csv');
  await page.reload();
  await expect(page.getByLabel('All a user can do')).toBeChecked();
  await expect(result).toBeVisible();
  await page.getByLabel('All a user can do').uncheck();
  await expect(postures).toBeVisible();
  await expect(page).toHaveURL(/\/controls\/$/);
});

test('on a page that is magnified four times, nothing hides the box that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(site('edge'), '/controls/'));
  const boxes = page.locator('.control-grid').getByRole('checkbox');
  await boxes.first().check();
  await expect(page.locator('[data-bands]')).toBeVisible();
  await boxes.last().focus();
  for (let stops = await boxes.count(); stops > 1; stops -= 1) {
    await page.keyboard.press('Shift+Tab');
    // It fails where something lies above it.
    await page.locator(':focus').click({ trial: true, timeout: 5_000 });
  }
});

test('before a choice, a reader sees which controls help most', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/controls/'));
  await page.getByRole('button', { name: 'Show which help most' }).click();
  await expect(page.locator('[data-next]')).toHaveText(
    /^What helps most next: .+ \(\d+ agents? to a lower band\)\.$/,
  );
  await expect(page.locator('[data-next]')).toBeFocused();
  const most = page.locator('.most').first();
  await expect(most).toHaveText(/^\d+ to a lower band$/);
  await page.locator('label', { has: most }).getByRole('checkbox').check();
  await expect(page.locator('[data-summary]')).toContainText(/With your controls [1-9]/);
});

test('controls are looked at for some agents alone, and a comparison leads there', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/compare/?agents=every-key,capped'));
  await page.getByRole('link', { name: 'Which controls help them' }).click();
  await expect(page).toHaveURL(/\/controls\/\?agents=every-key,capped$/);
  const rows = page.locator('[data-rows] tr');
  await expect(rows).toHaveCount(2);
  await expect(page.locator('[data-only]')).toContainText('Only ');
  await expect(page.locator('[data-reach]').first()).toHaveText(
    /^lowers a threat in \d of your 2 agents$/,
  );
  await page.getByLabel('All a user can do').check();
  await expect(page).toHaveURL(/\?agents=every-key,capped&take=user$/);
  await expect(rows).toHaveCount(2);
  await page.getByRole('link', { name: 'Show all agents' }).click();
  await expect(page).toHaveURL(/\/controls\/\?take=user$/);
  await expect(page.locator('[data-only]')).toBeHidden();
  await expect(rows).not.toHaveCount(2);
});

test('the page of an agent has the measures of the chosen controls ticked', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/controls/?agents=every-key&take=user'));
  const row = page.locator('[data-rows] tr').first();
  const left = await row.locator('td').last().textContent();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/agents\/every-key\/\?done=[\w.,-]+$/);
  await expect(page.locator('.plan input:checked').first()).toBeVisible();
  await expect(page.locator('[data-ticked] .badge')).toHaveText(left ?? '');
});

test('scores that do not come are said', async ({ page, offences }) => {
  await page.route('**/data/controls.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(addressOf(site('edge'), '/controls/?take=user'));
  await expect(page.getByText('The scores could not be loaded.')).toBeVisible();
  expect(offences.list.splice(0).join()).toContain('503');
});
