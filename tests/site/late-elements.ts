import type { Page } from '@playwright/test';

/**
 * Holds the custom elements of the next pages back, as a slow network does with their code.
 *
 * @returns what lets them come
 */
export async function holdElements(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    customElements.define = (...made) => addEventListener('elements-come', () => define(...made));
  });
  return async () => {
    await page.evaluate(() => dispatchEvent(new Event('elements-come')));
  };
}
