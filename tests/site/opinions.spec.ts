import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

/** What other assessors make of an agent, on its page and counted over all. */

test('an opinion stands next to the assessment, and its headline moves none', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/every-key/'));
  const section = page.getByRole('region', { name: 'How others judge it' });
  await expect(section.getByText('With these judgements the headline would be')).toBeVisible();
  await section
    .getByRole('link', { name: /^Judgement by judgement/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/opinions\/#opinion-/);
  const autonomy = page.getByRole('row', { name: 'Autonomy of Action' });
  await expect(autonomy.getByRole('cell').nth(0)).toHaveText('1.0');
  await expect(autonomy.getByRole('cell').nth(1)).toHaveText('0.5 (differs)');
  await expect(page.getByRole('row', { name: 'User Interaction (UI)' })).toContainText('Active');
  await autonomy.getByRole('link', { name: 'Autonomy of Action' }).click();
  await expect(page).toHaveURL(/\/every-key\/#factor-autonomy-of-action$/);
  await page.goto(addressOf(site('edge'), '/agents/capped/'));
  await expect(page.getByRole('heading', { name: 'How others judge it' })).toHaveCount(0);
});

test('agreement is counted, says when there is too little, and leads to the opinions', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/agreement/'));
  const row = page.getByRole('row', { name: 'Autonomy of Action' });
  await expect(row).toContainText('0 of 1');
  await expect(row).toContainText('Too few to say.');
  await page.getByRole('main').getByRole('link', { name: 'Every Key Agent' }).click();
  await expect(page).toHaveURL(/\/agents\/every-key\/opinions\/#opinion-b-person$/);
});

test('without opinions the page says so, and no page leads to it', async ({ page }) => {
  await page.goto(addressOf(site('empty'), '/agreement/'));
  await expect(page.getByText('No agent has an opinion of another assessor yet.')).toBeVisible();
  await page.goto(addressOf(site('empty'), '/factors/'));
  await expect(page.locator('a[href$="/agreement/"]')).toHaveCount(0);
});
