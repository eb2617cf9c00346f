import { FACTOR_IDS, FACTORS, type FactorId, factorLevel } from '../../src/domain/aivss/factors.ts';
import { ROWS_OF_A_TABLE } from '../../src/views/lists/paging.ts';
import { firstSentence } from '../../src/views/shared/format.ts';
import { agentsOf } from './agents.ts';
import { pagesOf } from './files.ts';
import { addressOf, LARGE, SITES, type Site, site } from './sites.ts';
import { expect, test } from './test.ts';

const PLACES = [0, 0.25, 0.5, 0.75, 1];

/** The values of a factor in the catalogue of a site, by agent. */
const valuesOf = (id: keyof typeof SITES, factor: FactorId) =>
  agentsOf(SITES[id]).flatMap(({ assessment, judgement }) => {
    const judged = judgement.factors.find((one) => one.id === factor);
    return judged ? [{ name: assessment.name, ...judged }] : [];
  });

const counts = (values: readonly { score: number }[]): string[] =>
  PLACES.map((place) =>
    String(values.filter(({ score }) => factorLevel(score) === factorLevel(place)).length),
  );

const open = (here: Site, id: FactorId) => addressOf(here, `/factors/${id}/`);

for (const id of ['project', 'edge'] as const) {
  test(`the factors of ${id} have the numbers of its catalogue, in drawings, tables and lists`, async ({
    page,
  }) => {
    await page.goto(addressOf(site(id), '/factors/'));
    const listed = await page
      .locator('.factor-list tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim())),
      );
    expect(listed).toEqual(
      FACTOR_IDS.map((factor) => {
        const values = valuesOf(id, factor);
        return [...counts(values), String(values.length)];
      }),
    );
    for (const factor of ['contextual-awareness', 'goal-driven-planning'] as const) {
      const values = valuesOf(id, factor);
      await page.goto(open(site(id), factor));
      await expect(page.locator('h1')).toHaveText(FACTORS[factor].label);
      expect(await page.locator('.histogram .number').allTextContents()).toEqual(counts(values));
      expect(await page.locator('.tally tbody .number').allTextContents()).toEqual(counts(values));
      await expect(page.locator('.tally tfoot')).toContainText(String(values.length));
      const rows = page.locator('.standings tbody tr');
      const scores = await rows.locator('td:nth-child(3)').allTextContents();
      expect(scores.map(Number)).toEqual(values.map(({ score }) => score).sort((a, b) => b - a));
      for (const { name, reason } of values) {
        const row = rows.filter({ has: page.getByRole('link', { name, exact: true }) });
        await expect(row).toContainText(reason ? firstSentence(reason) : 'No reason given.');
      }
    }
  });
}

test('an agent and its factors lead to each other', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const factor = page.locator('.factors details').filter({ hasText: 'Dynamic Tool Use' });
  await factor.locator('summary').click();
  await factor.getByRole('link', { name: 'About this factor' }).click();
  await expect(page.locator('h1')).toHaveText('Dynamic Tool Use');
  await page.locator('.standings').getByRole('link', { name: 'Lume' }).click();
  await expect(page).toHaveURL(/\/agents\/lume\/#factor-dynamic-tool-use$/);
  await expect(page.locator('.factors details', { has: page.locator(':target') })).toContainText(
    'Dynamic Tool Use',
  );
});

test('a factor that nobody was judged on says so', async ({ page }) => {
  for (const path of ['/factors/', '/factors/natural-language-interface/']) {
    await page.goto(addressOf(site('empty'), path));
    await expect(page.locator('h1')).toBeVisible();
  }
  await expect(page.locator('main')).toContainText('No agent of this catalogue has a value');
  await expect(page.locator('.histogram, .standings, .pager')).toHaveCount(0);
  await expect(page.locator('.factor-step tbody tr')).toHaveCount(5);
});

test('many agents stand on pages of a hundred, each once, the highest first', async ({ page }) => {
  const here = site('large');
  const pages = pagesOf(here, '/factors/self-modification/')
    .map(({ path, html }) => ({ place: Number(path.split('/')[4] || 1), html }))
    .toSorted((a, b) => a.place - b.place);
  expect(pages).toHaveLength(Math.ceil(LARGE / ROWS_OF_A_TABLE.further));
  const rows = pages.flatMap(({ html }) => [
    ...html.matchAll(
      /href="\/agents\/([^"#/]+)\/#factor-self-modification"[\s\S]*?<td>([\d.]+)\u2007?</g,
    ),
  ]);
  expect(new Set(rows.map(([, slug]) => slug)).size).toBe(LARGE);
  const scores = rows.map(([, , score]) => Number(score));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const { html } of pages) expect(html.length).toBeLessThan(90_000);
  await page.goto(open(here, 'self-modification'));
  const drawn = await page.locator('.histogram .number').allTextContents();
  expect(drawn.map(Number).reduce((sum, count) => sum + count, 0)).toBe(LARGE);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Page 2' })
    .click();
  await expect(page.locator('h1')).toHaveText('Self-Modification, page 2');
  await expect(page.locator('.histogram')).toHaveCount(0);
  await expect(page.locator('.pager [aria-current]')).toHaveText('2');
});
