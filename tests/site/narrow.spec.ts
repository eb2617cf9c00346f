import type { Locator } from '@playwright/test';
import { brokenWords } from './broken-words.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

/** What a narrow screen must not take away: numbers of a sum, words of a menu, and the left edge. */

const edgeOf = (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().left);

for (const path of ['/agents/below-base/#score', '/guides/reading-a-score/', '/calculator/']) {
  test(`at 320 px the sum on ${path} is all in sight`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(addressOf(site('edge'), path));
    const sum = page.locator('.sum').first();
    await sum.evaluate((table) => table.closest('details')?.setAttribute('open', ''));
    const { right, inside } = await sum.evaluate((table) => ({
      right: Math.max(
        ...[...table.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().right),
      ),
      inside: table.parentElement?.getBoundingClientRect().right ?? 0,
    }));
    expect(right).toBeLessThanOrEqual(inside);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the badge of a threat stands where its title begins', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/agents/long-words/'));
    const header = page.locator('.threat > header').first();
    expect(await edgeOf(header.locator('.badge'))).toBe(await edgeOf(header.locator('h3')));
  });

  test('the agents of a control stand below its measures', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/controls/'));
    const labels = page.locator('.control-grid td label');
    const [box, agents] = await Promise.all(
      ['input', '.muted'].map((part) => labels.first().locator(part).boundingBox()),
    );
    expect(agents?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0) - 4);
  });

  test('a factor with its bar and level stands on one line', async ({ page }) => {
    await page.goto(addressOf(site('edge'), '/agents/long-words/'));
    const rows = await page.locator('.factors summary').evaluateAll((all) =>
      all.map((row) => {
        const middles = [...row.children].map((part) => {
          const { top, height } = part.getBoundingClientRect();
          return top + height / 2;
        });
        return Math.max(...middles) - Math.min(...middles);
      }),
    );
    expect(rows.length).toBeGreaterThan(9);
    expect(Math.max(...rows)).toBeLessThan(12);
  });
});

for (const width of [1000, 1232, 1280]) {
  test(`at ${width} px lists and the matrix have all their columns in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/agents/', '/threats/', ...(width === 1280 ? ['/matrix/'] : [])]) {
      await page.goto(addressOf(site('project'), path));
      const hidden = await page
        .locator('#list .scroll')
        .evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(hidden, path).toBe(0);
    }
  });
}

for (const [id, path] of [
  ['edge', '/agents/every-key/'],
  ['german', '/agents/lume/'],
] as const) {
  test(`the bar of an agent has all its ways on in sight: ${id}`, async ({ page }) => {
    await page.goto(addressOf(site(id), path));
    const bar = page.locator('.agent-bar');
    for (const [width, height] of [
      [390, 40],
      [320, 65],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      expect(await bar.evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0);
      expect((await bar.boundingBox())?.height).toBeLessThan(height);
    }
  });
}

for (const id of ['edge', 'german'] as const) {
  test(`at 390 px each field of ${id} shows the whole of its example`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const path of ['/', '/agents/', '/threats/', '/search/', '/contribute/new/']) {
      await page.goto(addressOf(site(id), path));
      const cut = await page.locator('input[placeholder]:visible').evaluateAll((fields) =>
        fields.flatMap((field) => {
          const { font, paddingInline } = getComputedStyle(field);
          const words = document.createElement('span');
          words.textContent = field.getAttribute('placeholder');
          words.style.setProperty('font', font);
          words.style.setProperty('width', 'max-content');
          words.style.setProperty('padding-inline', paddingInline);
          document.body.append(words);
          const { width } = words.getBoundingClientRect();
          return width > field.clientWidth ? [words.textContent] : [];
        }),
      );
      expect(cut, path).toEqual([]);
    }
  });
}

for (const [where, width, media] of [
  ['on a narrow phone', 320, 'screen'],
  ['on a phone', 390, 'screen'],
  ['on a desk', 1280, 'screen'],
  ['on paper', 718, 'print'],
] as const) {
  test(`${where} a word of usual length stays whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    for (const [id, path] of [
      ['edge', '/'],
      ['edge', '/agents/'],
      ['edge', '/threats/'],
      ['edge', '/threats/core-risk/agentic-ai-tool-misuse/'],
      ['edge', '/layers/agent-ecosystem/'],
      ['edge', '/agents/capped/'],
      ['edge', '/compare/?agents=every-key,below-base,replied,capped'],
      ['german', '/agents/lume/'],
    ] as const) {
      await page.goto(addressOf(site(id), path));
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      // The menus of the what-if come when it is opened.
      if ((await page.locator('details.try').count()) > 0) {
        await page.locator('.factor-menus').waitFor({ state: 'attached' });
      }
      expect(await brokenWords(page), path).toEqual([]);
    }
  });
}

test('a table fades where more of it lies beyond the edge, and is whole at its end', async ({
  page,
}) => {
  const fade = () =>
    page
      .locator('.scroll')
      .first()
      .evaluate((area) => getComputedStyle(area).getPropertyValue('--fade'));
  await page.goto(addressOf(site('edge'), '/agents/'));
  expect(await fade()).toBe('0px');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(addressOf(site('edge'), '/matrix/'));
  await expect.poll(fade).toBe('40px');
  await page.locator('.scroll').evaluate((area) => area.scrollTo(area.scrollWidth, 0));
  await expect.poll(fade).toBe('0px');
});

for (const width of [1280, 390]) {
  test(`at ${width} px the menus of the what-if say all that they say`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addressOf(site('edge'), '/agents/marked-up/'));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const menus = page.locator('.what-if select');
    await expect(menus.first()).toBeVisible();
    const cut = await menus.evaluateAll((all: HTMLSelectElement[]) =>
      all.flatMap((menu) => {
        const { offsetWidth } = menu;
        const words = menu.selectedOptions[0]?.text ?? '';
        menu.replaceChildren(new Option(words));
        menu.style.setProperty('width', 'max-content');
        menu.style.setProperty('max-width', 'none');
        return menu.offsetWidth > offsetWidth ? [words] : [];
      }),
    );
    expect(cut).toEqual([]);
  });
}
