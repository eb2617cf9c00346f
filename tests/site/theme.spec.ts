import type { Page } from '@playwright/test';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const HOME = () => addressOf(site('project'), '/');
const toggle = (page: Page) => page.getByRole('button', { name: /^Use the (light|dark) theme$/ });

/** Whether the page is dark, as a reader sees it: the ink is lighter than the paper. */
const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const light = (text: string) =>
      (text.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    return light(color) > light(backgroundColor);
  });

for (const scheme of ['light', 'dark'] as const) {
  const other = scheme === 'light' ? 'dark' : 'light';

  test(`a reader whose system is ${scheme} can switch, and the choice stays`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(HOME());
    expect(await isDark(page)).toBe(scheme === 'dark');
    await expect(toggle(page)).toHaveAccessibleName(`Use the ${other} theme`);
    await toggle(page).click();
    expect(await isDark(page)).toBe(other === 'dark');
    await expect(toggle(page)).toHaveAccessibleName(`Use the ${scheme} theme`);
    await page.reload();
    expect(await isDark(page)).toBe(other === 'dark');
    await page.goto(addressOf(site('project'), '/agents/lume/'));
    expect(await isDark(page)).toBe(other === 'dark');
    await toggle(page).click();
    expect(await isDark(page)).toBe(scheme === 'dark');
  });

  test(`without a choice, the page follows a system that turns ${other}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(HOME());
    await page.emulateMedia({ colorScheme: other });
    expect(await isDark(page)).toBe(other === 'dark');
    await expect(toggle(page)).toHaveAccessibleName(`Use the ${scheme} theme`);
  });
}

test('a chosen theme is there before the page is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(HOME());
  await toggle(page).click();
  await page.addInitScript(() => {
    // The first time that there is a body, the theme must stand already.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.setAttribute(
        'data-at-first',
        document.documentElement.dataset.theme ?? '',
      );
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-at-first', 'dark');
});

test('a browser that keeps nothing still shows the page and switches', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is switched off.', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(HOME());
  await toggle(page).click();
  expect(await isDark(page)).toBe(true);
});

test('a switch is followed by another tab, and by a page that slept meanwhile', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(HOME());
  const other = await context.newPage();
  await other.goto(HOME());
  await toggle(other).click();
  await expect(toggle(page)).toHaveAccessibleName('Use the light theme');
  expect(await isDark(page)).toBe(true);
  await other.close();
  await page.evaluate(() => {
    localStorage.setItem('theme', 'light');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(toggle(page)).toHaveAccessibleName('Use the dark theme');
  expect(await isDark(page)).toBe(false);
});
