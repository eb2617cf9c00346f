import type { Page } from '@playwright/test';
import { itemAt } from '../../src/domain/lookup.ts';
import { agentsOf } from './agents.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

const names = (page: Page) => page.locator('table.agents tbody th a').allTextContents();
const IN_ORDER = agentsOf(SITES.edge).map(({ assessment }) => assessment.name);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the table is in the order of the catalogue, what is not scored last', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/agents/'));
    expect(await names(page)).toEqual(IN_ORDER);
    const bands = await page.locator('table.agents tbody td:nth-child(3)').allTextContents();
    const words = bands.map((text) => text.replace(/[\d.\s]+$/, '').trim());
    const order = ['Critical', 'High', 'Medium', 'Low', 'None', 'Not scored'];
    expect(words).toEqual(words.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(words.at(-1)).toBe('Not scored');
    await expect(page.locator('thead button')).toHaveCount(0);
  });
});

// What stands in which order is tested in src/views/lists/find.test.ts.
test('each head sorts up, down, and back', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  for (const head of ['Agent', 'Band', 'Layers mapped', 'Agent’s factors', 'Basis', 'Assessed']) {
    const cell = page.getByRole('columnheader', { name: head, exact: true });
    for (const direction of ['ascending', 'descending']) {
      await cell.getByRole('button').click();
      await expect(cell).toHaveAttribute('aria-sort', direction);
      await expect(page.locator('th[aria-sort]')).toHaveCount(1);
      await expect(page.locator('caption')).toContainText('Sorted by');
    }
    await cell.getByRole('button').click();
    await expect(page.locator('th[aria-sort]')).toHaveCount(0);
    await expect.poll(() => names(page)).toEqual(IN_ORDER);
  }
});

test('the keyboard sorts, and another head takes over', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  await page.getByRole('button', { name: 'Assessed' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Assessed' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: 'Agent', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('columnheader', { name: 'Assessed' })).not.toHaveAttribute(
    'aria-sort',
  );
  expect((await names(page))[0]).toBe('Answered Concierge');
});

test('an empty catalogue says so, and how to begin', async ({ page }) => {
  for (const path of ['/', '/agents/']) {
    await page.goto(addressOf(site('empty'), path));
    await expect(page.getByText('This catalogue has no assessments yet.')).toBeVisible();
    await expect(page.locator('table.agents')).toHaveCount(0);
  }
});

test('a list has headings to jump to, and heads are heard once and by name', async ({ page }) => {
  const headings = () => page.locator('main').getByRole('heading').allTextContents();
  await page.goto(addressOf(site('edge'), '/agents/'));
  expect(await headings()).toEqual(['Agents', 'Filters', 'Results']);
  const { assessment } = itemAt(agentsOf(SITES.edge), 0);
  await expect(page.getByRole('rowheader', { name: assessment.name, exact: true })).toHaveCount(1);
  await expect(page.getByRole('rowheader').getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('columnheader').first()).toHaveAccessibleName('Compare');
  await page.goto(addressOf(site('edge'), '/matrix/'));
  expect(await headings()).toEqual(['Matrix', 'Picture', 'Filters', 'Results']);
  const head = page.getByRole('columnheader', { name: 'Autonomy of Action', exact: true });
  await expect(head.getByRole('button', { name: 'Sort by Autonomy of Action' })).toBeAttached();
  await page.goto(addressOf(site('edge'), '/threats/'));
  expect((await headings()).slice(-3)).toEqual(['All threats', 'Filters', 'Results']);
  await expect(page.getByRole('table', { name: 'Core risks by layer' })).toBeAttached();
});
