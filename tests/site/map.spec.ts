import { mapPlace } from '../../src/domain/aivss/map-place.ts';
import { isInArea } from '../../src/views/map/chosen-area.ts';
import { agentsOf } from './agents.ts';
import { LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

test('home has every scored agent of a small catalogue on the map, each a link to its page', async ({
  page,
}) => {
  await page.goto(site('project').url);
  const scored = agentsOf(SITES.project).filter(({ judgement }) => judgement.headline);
  const marks = page.locator('.wide-map a');
  await expect(marks).toHaveCount(scored.length);
  for (const { assessment, slug } of scored) {
    const mark = marks.filter({ hasText: `${assessment.name}:` });
    await expect(mark).toHaveAttribute('href', `/agents/${slug}/`);
  }
  await page.getByText('The map as a table').click();
  await expect(page.locator('.map-table tbody tr')).toHaveCount(scored.length);
});

test('a large one counts them in squares, and a square leads to its agents', async ({ page }) => {
  await page.goto(site('large').url);
  const squares = page.locator('.wide-map a');
  const counts = await squares.evaluateAll((links) =>
    links.map((link) => Number(/(\d+) agents?,/.exec(link.getAttribute('aria-label') ?? '')?.[1])),
  );
  const first = squares.first();
  const said = counts[0] ?? 0;
  await first.click();
  await expect(page.locator('[data-status]')).toContainText(`${said} of ${LARGE} agents.`);
});

test('a part of the map that is dragged narrows the list, and can be taken back', async ({
  page,
}) => {
  await page.goto(`${site('large').url}agents/`);
  await page.getByText('The map: flaw and agent').click();
  const box = await page.locator('.wide-map').boundingBox();
  if (!box) throw new Error('There is no map.');
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.08);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/sum=[\d.]+-[\d.]+&base=[\d.]+-[\d.]+/);
  await expect(page.locator('.wide-map .chosen')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  const chip = page.locator('[data-chips] .chip').first();
  await expect(chip).toHaveText(/^Factor sum .* CVSS base .* of the most severe threat$/);
  await expect(chip).toBeInViewport();
  await expect(page.locator('[data-status]')).toHaveText(new RegExp(`^\\d+ of ${LARGE} agents\\.`));
  await chip.click();
  await expect(page).not.toHaveURL(/sum=/);
  await expect(page.locator('.wide-map .chosen')).toHaveCount(0);
});

test('the fields choose the same part, in the list and in the matrix', async ({ page }) => {
  await page.goto(site('project').url);
  await page.getByRole('spinbutton', { name: 'CVSS base from' }).fill('9.2');
  await page.getByRole('button', { name: 'List these agents' }).click();
  await expect(page).toHaveURL(/agents\/\?sum=0-10&base=9.2-10#list$/);
  await expect(page.locator('table.agents tbody tr').first()).toBeInViewport();
  const area = { factorSum: { from: 0, to: 10 }, cvssBase: { from: 9.2, to: 10 } };
  const inside = agentsOf(SITES.project)
    .filter(({ judgement: { headline } }) => headline && isInArea(area, mapPlace(headline)))
    .map(({ assessment }) => assessment.name);
  await expect(page.locator('table.agents tbody a')).toHaveText(inside);
  await expect(page.locator('#list')).toBeFocused();
  await page.getByText('The map: flaw and agent').scrollIntoViewIfNeeded();
  await page.getByRole('spinbutton', { name: 'CVSS base from' }).fill('9.3');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/base=9.3-10$/);
  await expect(page.locator('#list')).toBeFocused();
  await page.goBack();
  await page.getByRole('link', { name: 'In the matrix' }).click();
  await expect(page.locator('table.matrix tbody th a')).toHaveText(inside);
});

test('choosing an attack chain lights up its layers', async ({ page }) => {
  await page.goto(`${site('project').url}guides/maestro/`);
  const outline = (layer: string) =>
    page.locator(`.chains .slab-${layer}`).evaluate((slab) => getComputedStyle(slab).outlineStyle);
  expect(await outline('data-operations')).toBe('none');
  await page.getByRole('radio', { name: /Poisoned data/ }).check();
  expect(await outline('data-operations')).toBe('solid');
  expect(await outline('foundation-models')).toBe('none');
});
