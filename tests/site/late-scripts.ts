import type { Page } from '@playwright/test';

/** Holds the scripts of the next pages back, as a slow network does, until what is returned is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return resolve;
}
