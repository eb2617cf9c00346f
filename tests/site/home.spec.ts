import { CORE_RISK_IDS } from '../../src/domain/aivss/core-risks.ts';
import { whole } from '../../src/views/shared/format.ts';
import { agentsOf, bandsOf, namesOf } from './agents.ts';
import { LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

test('a small catalogue names its agents, and every way in leads somewhere', async ({ page }) => {
  await page.goto(site('project').url);
  const names = await page.locator('.listing li > a').allTextContents();
  expect(names).toEqual(expect.arrayContaining(namesOf(site('project'))));
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Tools' }).click();
  await expect(page.locator(':target')).toBeInViewport();
  const ways = page.getByRole('navigation', { name: /^(?:Ways in|Tools)$/ }).getByRole('link');
  expect(await ways.allTextContents()).toContain('My controls');
  for (const way of await ways.all()) {
    const answer = await page.request.get(
      new URL((await way.getAttribute('href')) ?? '', page.url()).href,
    );
    expect(answer.status()).toBe(200);
  }
});

test('a large one has its kinds and its tags apart, each with its number of agents', async ({
  page,
}) => {
  await page.goto(site('large').url);
  await expect(page.locator('.listing').first().locator('li')).toHaveCount(6);
  await expect(page.getByRole('link', { name: `All ${whole(LARGE)} agents` })).toBeVisible();
  const shelves = page.getByRole('region', { name: 'Agents by kind and tag' });
  await expect(shelves.getByRole('heading')).toHaveText(['Kinds', 'Tags']);
  for (const [place, facet] of ['kind', 'tag'].entries()) {
    const links = shelves.locator('ul').nth(place).getByRole('link');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(paths.filter((path) => !path?.startsWith(`/agents/?${facet}=`))).toEqual([]);
  }
  const shelf = shelves.locator('li').first();
  const said = await shelf.locator('span').textContent();
  await shelf.getByRole('link').click();
  await expect(page.locator('[data-status]')).toContainText(`${said} of ${whole(LARGE)} agents`);
});

test('one key skips the drawing', async ({ page }) => {
  await page.goto(site('edge').url);
  await page.getByRole('link', { name: 'Skip the drawing' }).press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.map-choice :focus')).toHaveCount(1);
});

test('the number of a band leads to its agents', async ({ page }) => {
  await page.goto(site('large').url);
  const critical = bandsOf(site('large')).filter((band) => band === 'critical').length;
  const counted = page.getByRole('link', {
    name: `${whole(critical)} agents (Critical)`,
    exact: true,
  });
  await expect(counted).toHaveAttribute('href', '/agents/?band=critical');
});

test('threats are counted by core risk, the most frequent first and those without one last', async ({
  page,
}) => {
  await page.goto(site('project').url);
  const threats = agentsOf(SITES.project).flatMap(({ judgement }) => judgement.threats);
  const countOf = (id: string | undefined) => threats.filter(({ risk }) => risk?.id === id).length;
  const counts = CORE_RISK_IDS.map(countOf).sort((a, b) => b - a);
  const table = page.locator('section[aria-labelledby=core-risks]');
  const shown = (await table.locator('td.number').allTextContents()).map(Number);
  expect(shown).toEqual([...counts, countOf(undefined)].filter(Boolean));
});

for (const { width, columns } of [
  { width: 1280, columns: 2 },
  { width: 1000, columns: 2 },
  { width: 390, columns: 1 },
]) {
  test(`at ${width} px the counts of bands stand in ${columns}, each on one line`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site('large').url);
    const boxes = await page.locator('.bands li > :last-child').evaluateAll((counts) =>
      counts.map((count) => {
        const { left, height } = count.getBoundingClientRect();
        return { left, height };
      }),
    );
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(columns);
    expect(Math.max(...boxes.map(({ height }) => height))).toBeLessThan(30);
  });
}

test('the first page of a site without an address is cited by name, whatever was asked', async ({
  page,
}) => {
  await page.goto(`${site('project').url}?from=elsewhere`);
  await page.locator('details:has([data-citation]) > summary').click();
  await expect(page.locator('[data-citation]')).toHaveText('Septet');
});
