import type { Page } from '@playwright/test';
import { settled } from './settled.ts';
import { addressOf, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

async function open(page: Page, id: SiteId, path: string): Promise<void> {
  await page.goto(addressOf(site(id), path));
  await settled(page, path);
}

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
