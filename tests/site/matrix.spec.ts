import type { Page } from '@playwright/test';
import type { PictureOrders } from '../../src/views/matrix/picture-order.ts';
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
      const cells = await row.locator('td[class^=level-]').allTextContents();
      const numbers = cells.filter((text) => text !== 'n.a.').map(Number);
      expect(numbers.toSorted()).toEqual(judgement.factors.map(({ score }) => score).toSorted());
    }
    await page.getByRole('link', { name: 'Agents and layers' }).click();
    for (const { slug, coverage } of EDGE) {
      const row = page
        .locator('tbody tr')
        .filter({ has: page.locator(`a[href$="/agents/${slug}/"]`) });
      const cells = await row.locator('td[class^=level-]').allTextContents();
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

for (const width of [1280, 390]) {
  test(`a head stays under the pointer that presses it twice, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(addressOf(site('edge'), '/matrix/'));
    const head = page.getByRole('button', { name: 'Sort by Autonomy of Action' });
    await head.hover();
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.down();
    await expect(page.locator('th[aria-sort=ascending]')).toHaveCount(1);
    await page.mouse.up();
    await expect(page.locator('th[aria-sort=descending]')).toHaveCount(1);
  });
}

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

for (const { path, width } of [
  { path: '/matrix/', width: 320 },
  { path: '/matrix/', width: 768 },
  { path: '/matrix/layers/', width: 390 },
]) {
  test(`at ${width} px no head of ${path} lies below the names`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(addressOf(site('edge'), path));
    const stops = page.locator('.matrix thead :is(a, button)');
    await stops.last().focus();
    expect(await coveredStops(page, 'Shift+Tab', (await stops.count()) - 1)).toEqual([]);
    await expect(stops.first()).toBeFocused();
  });
}

test('scrolled sideways, the foot still says below the names what it counts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(addressOf(site('edge'), '/matrix/'));
  await page.locator('.matrix-scroll').evaluate((area) => area.scrollTo(300, 0));
  const label = page.locator('tfoot th');
  await label.scrollIntoViewIfNeeded();
  const isOnTop = await label.evaluate((head) => {
    const { left: leftEdge, top, width, height } = head.getBoundingClientRect();
    return document.elementFromPoint(leftEdge + width / 2, top + height / 2) === head;
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
        const { left: leftEdge, right } = (
          range.toString() ? range : element
        ).getBoundingClientRect();
        return (leftEdge + right) / 2;
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

test.describe('a run of the picture', () => {
  /** The agents of some columns, in the order of the table. */
  const between = async (page: Page, from: number, to: number): Promise<string[]> => {
    const orders = await page.request.get(addressOf(site('edge'), '/data/matrix.json'));
    const { factors }: PictureOrders = await orders.json();
    const places = factors.slice(from, to + 1).toSorted((a, b) => a - b);
    return places.map((at) => EDGE[at]?.assessment.name ?? '');
  };
  const columnX = async (page: Page, column: number) => {
    const box = await page.locator('.picture-rows svg').first().boundingBox();
    if (!box) throw new Error('There is no picture.');
    return { x: box.x + (box.width * (column + 0.5)) / EDGE.length, y: box.y + box.height / 2 };
  };

  test('is dragged, stands in the address, joins the filters, and is taken back', async ({
    page,
  }) => {
    await page.goto(addressOf(site('edge'), '/matrix/'));
    const [from, to] = [await columnX(page, 4), await columnX(page, 1)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await expect(page).toHaveURL(/\/matrix\/\?run=[a-z0-9-]+\.\.[a-z0-9-]+$/);
    const run = await between(page, 1, 4);
    await left(page, run.length, EDGE.length);
    expect(await names(page)).toEqual(run);
    const outside = page.locator('.picture-rows svg').first().locator('.outside');
    await expect(outside.first()).toHaveAttribute('width', '1');
    await page.reload();
    await left(page, run.length, EDGE.length);
    await expect(outside.last()).toHaveAttribute('x', '5');
    const address = page.url();
    await page.goto(`${address}&band=critical`);
    const critical = EDGE.filter(
      ({ band, assessment }) => band === 'critical' && run.includes(assessment.name),
    );
    await left(page, critical.length, EDGE.length);
    await page
      .getByRole('button', { name: `Remove In the picture: ${run[0]} to ${run.at(-1)}` })
      .click();
    await expect(page).toHaveURL(/\/matrix\/\?band=critical$/);
    await expect(outside).toHaveCount(0);
  });

  test('is chosen with the keyboard, which hears the names', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/matrix/'));
    const picture = page.getByRole('slider', { name: 'Columns of the picture' });
    await picture.focus();
    await expect(picture).toHaveAccessibleDescription(/On a keyboard, use the arrow keys/);
    const [first = ''] = await between(page, 0, 0);
    await expect(picture).toHaveAttribute('aria-valuetext', new RegExp(`^${first}, `));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await left(page, 3, EDGE.length);
    expect(await names(page)).toEqual(await between(page, 1, 3));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/matrix\/$/);
    // Two presses: the first where it begins, the second where it ends.
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(picture).toHaveAttribute('aria-valuetext', /\. One end is chosen\./);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await left(page, EDGE.length - 1, EDGE.length);
  });

  test('is two touches', async ({ browser }) => {
    const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 800 } });
    await page.goto(addressOf(site('edge'), '/matrix/'));
    for (const column of [2, 0]) {
      const { x, y } = await columnX(page, column);
      await page.touchscreen.tap(x, y);
    }
    await left(page, 3, EDGE.length);
    await page.close();
  });

  test('that names an agent of yesterday finds none, and is taken back', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/matrix/?run=capped..gone'));
    await left(page, 0, EDGE.length);
    await page.getByRole('button', { name: 'Without In the picture' }).click();
    await expect(page).toHaveURL(/\/matrix\/$/);
  });
});

test('in forced colours the shades of the picture are still apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/matrix/', '/matrix/layers/']) {
    await page.goto(addressOf(site('edge'), path));
    const shades = await page.locator('.matrix-picture figcaption svg path').evaluateAll((all) =>
      all.map((shade) => {
        const { fill, fillOpacity } = getComputedStyle(shade);
        return `${fill} ${fillOpacity} ${shade.getAttribute('d')}`;
      }),
    );
    expect(new Set(shades).size, path).toBe(shades.length);
    const inks = shades.map((shade) => shade.replace(/\) .*/, ')'));
    expect(new Set(inks).size, path).toBeLessThanOrEqual(2);
  }
});

test('in forced colours the picture stands on the ground of the reader, whatever theme was chosen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(addressOf(site('edge'), '/matrix/'));
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
    const drawing = page.locator('.matrix-picture svg:has(.shade-full)').first();
    await expect(drawing, theme).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await expect(drawing.locator('.shade-full'), theme).toHaveCSS('fill', 'rgb(255, 255, 255)');
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
