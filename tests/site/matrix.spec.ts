import { agentsOf } from './agents.ts';
import { downloaded, left, names } from './finder.ts';
import { coveredStops } from './in-sight.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

const EDGE = agentsOf(SITES.edge);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every cell of factors has its number, and every cell of layers its word', async ({
    page,
  }) => {
    await page.goto(addressOf(site('edge'), '/matrix/'));
    for (const { slug, judgement } of EDGE) {
      const row = page
        .locator('tbody tr')
        .filter({ has: page.locator(`a[href$="/agents/${slug}/"]`) });
      const cells = await row.locator('td.level').allTextContents();
      const numbers = cells.filter((text) => text !== 'n.a.').map(Number);
      expect(numbers.toSorted()).toEqual(judgement.factors.map(({ score }) => score).toSorted());
    }
    await page.getByRole('link', { name: 'Agents and layers' }).click();
    for (const { slug, coverage } of EDGE) {
      const row = page
        .locator('tbody tr')
        .filter({ has: page.locator(`a[href$="/agents/${slug}/"]`) });
      const cells = await row.locator('td.level').allTextContents();
      expect(cells).toHaveLength(7);
      expect(cells.filter((text) => text.startsWith('Mapped'))).toHaveLength(coverage.mapped);
      expect(cells.filter((text) => text.startsWith('n.a.'))).toHaveLength(
        coverage['not-applicable'],
      );
    }
  });
});

test('a column sorts, and the summary and the foot count what is left', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/matrix/'));
  await page.getByRole('button', { name: 'Sort by Dynamic Tool Use' }).click();
  await page.getByRole('button', { name: 'Sort by Dynamic Tool Use' }).click();
  await expect(page.locator('th[aria-sort=descending]')).toHaveCount(1);
  const scores = await page.locator('tbody td:nth-child(6)').allTextContents();
  expect(scores).toHaveLength(EDGE.length);
  expect(scores).toEqual(scores.toSorted((a, b) => Number(b) - Number(a)));
  await page.goto(addressOf(site('edge'), '/matrix/?band=critical'));
  const critical = EDGE.filter(({ band }) => band === 'critical');
  await left(page, critical.length, EDGE.length);
  const full = critical.filter(({ judgement }) =>
    judgement.factors.some(({ id, score }) => id === 'dynamic-tool-use' && score === 1),
  ).length;
  await expect(page.locator('tfoot .tally').nth(3)).toHaveText(String(full));
});

test('the heads stay in sight while the table scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(addressOf(site('edge'), '/matrix/layers/'));
  const area = page.locator('.matrix-scroll');
  await expect(area).toHaveAttribute('tabindex', '0');
  const places = () =>
    area.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const head = element.querySelector('thead th:nth-child(5)')?.getBoundingClientRect();
      const name = element.querySelector('tbody tr:last-child th')?.getBoundingClientRect();
      return { top: (head?.top ?? 0) - box.top, left: (name?.left ?? 0) - box.left };
    });
  await area.evaluate((element) => element.scrollTo(200, element.scrollHeight));
  expect(await area.evaluate(({ scrollLeft }) => scrollLeft)).toBe(200);
  const { top, left: beside } = await places();
  expect(Math.abs(beside)).toBeLessThan(2);
  expect(Math.abs(top)).toBeLessThan(30);
});

test('nothing that the keyboard comes to lies below the head or the foot', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(site('edge'), '/matrix/'));
  const links = page.locator('.matrix tbody th a');
  await links.first().focus();
  for (const key of ['Tab', 'Shift+Tab']) {
    expect(await coveredStops(page, key, EDGE.length - 1), key).toEqual([]);
  }
  await expect(links.first()).toBeFocused();
});

test('scrolled sideways, the foot still says below the names what it counts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(addressOf(site('edge'), '/matrix/'));
  await page.locator('.matrix-scroll').evaluate((area) => area.scrollTo(300, 0));
  const label = page.locator('tfoot th');
  await label.scrollIntoViewIfNeeded();
  const isOnTop = await label.evaluate((head) => {
    const { left, top, width, height } = head.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === head;
  });
  expect(isOnTop).toBe(true);
});

test('what stands above and below a column stands in its middle', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/matrix/'));
  await expect(page.locator('tfoot th')).toHaveText('Agents at 1.0');
  const middles = await page.locator('table').evaluate((table) =>
    ['thead th:nth-child(4) a', 'thead th:nth-child(4) .sort', 'tbody td:nth-child(4)'].map(
      (one) => {
        const element = table.querySelector(one) ?? table;
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right } = (range.toString() ? range : element).getBoundingClientRect();
        return (left + right) / 2;
      },
    ),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
});

test('rows that the page makes are the rows that were built', async ({ page }) => {
  for (const path of ['/matrix/', '/matrix/layers/']) {
    await page.goto(addressOf(site('edge'), path));
    const rows = () =>
      page.locator('tbody tr').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
    const built = await rows();
    await page.goto(addressOf(site('edge'), `${path}?sort=band`));
    await expect(page.locator('th[aria-sort]')).toHaveCount(1);
    expect(await rows()).toEqual(built);
  }
});

test('the picture stands alone: title, heads, every agent and every number', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/matrix/'));
  const { name, text } = await downloaded(page, 'Download as SVG');
  expect(name).toBe('factors.svg');
  const shown = await names(page);
  const heads = await page.locator('thead th a').allTextContents();
  const picture = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      isSound: !parsed.querySelector('parsererror'),
      title: parsed.querySelector('title')?.textContent,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
    };
  }, text);
  expect(picture.isSound).toBe(true);
  expect(picture.title).toContain(`${EDGE.length} of ${EDGE.length} agents`);
  for (const head of heads) expect(picture.texts).toContain(head);
  for (const agent of shown) {
    expect(picture.texts.some((one) => one?.startsWith(agent.slice(0, 15)))).toBe(true);
  }
  const numbers = EDGE.flatMap(({ judgement }) => judgement.factors).length;
  expect(
    picture.texts.filter((one) => /^[01]\.\d+$/.test(one ?? '')).length,
  ).toBeGreaterThanOrEqual(numbers);
});
