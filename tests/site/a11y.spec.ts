import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { KINDS_OF_PAGE } from './page-kinds.ts';
import { settled } from './settled.ts';
import { addressOf, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The narrowest phone that WCAG asks for, a usual one, and a tablet. */
const WIDTHS = [320, 390, 768];

/** An empty catalogue has no other kinds of page; what it lacks cannot be at fault. */
const JUDGED = ['project', 'edge'] as const;

async function open(page: Page, id: SiteId, path: string): Promise<void> {
  await page.goto(addressOf(site(id), path));
  await settled(page, path);
}

// Every kind of page is opened here once, and like every test these fail if one breaks the policy (test.ts).
for (const id of JUDGED) {
  for (const path of KINDS_OF_PAGE[id]) {
    test(`${path} of ${id} fits narrow screens and has no fault that a machine finds, in either theme`, async ({
      page,
    }) => {
      await open(page, id, path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await tooWide(page, width), `at ${width} px`).toBeUndefined();
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      // What is folded away is judged too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      // What opens is fetched, and measured for its scroll areas, a moment later.
      await expect(async () => expect(await faults(page)).toEqual([])).toPass({ timeout: 30_000 });
      expect(await headingLevels(page)).toEqual(await inOrder(page));
    });
  }
}

const headingLevels = (page: Page): Promise<number[]> =>
  page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));

/** The levels as they should be: one first, and none more than one deeper than the one before. */
async function inOrder(page: Page): Promise<number[]> {
  const levels = await headingLevels(page);
  return levels.map((level, index) => {
    const before = levels[index - 1];
    return before === undefined ? 1 : Math.max(2, Math.min(level, before + 1));
  });
}

/** How wide the page is and what makes it so, if it is wider than the screen. */
const tooWide = (page: Page, width: number): Promise<string | undefined> =>
  page.evaluate((most) => {
    if (document.documentElement.scrollWidth <= most) return undefined;
    const outside = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > most && !element.closest('.scroll, pre'),
    );
    return `${document.documentElement.scrollWidth} px, ${outside?.outerHTML.slice(0, 120)}`;
  }, width);

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

for (const { id, path } of [
  { id: 'project', path: '/' },
  { id: 'project', path: '/agents/' },
  { id: 'edge', path: '/agents/marked-up/' },
  { id: 'project', path: '/search/?q=plugin' },
  { id: 'project', path: '/compare/?agents=lume,livekit-agents' },
] as const) {
  test(`the keyboard reaches everything on ${path} of ${id}, and shows where it is`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, id, path);
    const expected = await page
      .locator('a[href], button, input:enabled, summary')
      .evaluateAll(
        (all) =>
          all.filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).length,
      );
    const seen: { where: string; shown: boolean }[] = [];
    for (let stop = 0; stop <= expected + 12; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const all = [...document.querySelectorAll('*')];
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        return { where: `${all.indexOf(at)} ${at.outerHTML.slice(0, 80)}`, shown };
      });
      if (!here || seen.some(({ where }) => where === here.where)) break;
      seen.push(here);
    }
    expect(seen.filter(({ shown }) => !shown)).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(expected);
  });
}
