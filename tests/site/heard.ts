import type { Page } from '@playwright/test';

/** What a screen reader says by itself, after a rest. */
export const heard = (page: Page) => page.locator('body > [role=status]');

/** Notes all that it says from now on. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  const notes = await page.evaluateHandle(() => {
    const all: string[] = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (!(target instanceof Element && target.closest('[role=status], [role=alert]'))) continue;
        all.push(...[...addedNodes].map(({ textContent }) => textContent ?? '').filter(Boolean));
      }
    }).observe(document.body, { childList: true, subtree: true });
    return all;
  });
  return () => notes.jsonValue();
}
