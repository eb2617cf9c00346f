import { CORE_RISK_IDS } from '../../src/domain/aivss/core-risks.ts';
import { whole } from '../../src/presentation/format.ts';
import { agentsOf, namesOf } from './agents.ts';
import { LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

test('a small catalogue shows each agent once, and every way in leads somewhere', async ({
  page,
}) => {
  await page.goto(site('project').url);
  const names = await page.locator('.listing li > a').allTextContents();
  expect(names).toEqual(namesOf(site('project')));
  const ways = page.getByRole('navigation', { name: 'Ways in' }).getByRole('link');
  expect(await ways.allTextContents()).toContain('By threat');
  for (const way of await ways.all()) {
    const answer = await page.request.get(
      new URL((await way.getAttribute('href')) ?? '', page.url()).href,
    );
    expect(answer.status()).toBe(200);
  }
});

test('a large one shows the most severe and the newest', async ({ page }) => {
  await page.goto(site('large').url);
  await expect(page.getByRole('heading', { name: 'Most severe' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Newest' })).toBeVisible();
  await expect(page.locator('.listing li')).toHaveCount(12);
  await expect(page.getByRole('link', { name: `All ${whole(LARGE)} agents` })).toBeVisible();
});

test('threats are counted by core risk, the most frequent first', async ({ page }) => {
  await page.goto(site('project').url);
  const threats = agentsOf(SITES.project).flatMap(({ judgement }) => judgement.threats);
  const counts = CORE_RISK_IDS.map((id) => threats.filter(({ risk }) => risk?.id === id).length);
  const table = page.locator('section[aria-labelledby=core-risks]');
  const shown = (await table.locator('td.number').allTextContents()).map(Number);
  expect(shown).toEqual(counts.filter(Boolean).sort((a, b) => b - a));
});
