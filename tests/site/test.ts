import { test as base, type Page } from '@playwright/test';

/** What a page must never do, whatever is being tested. */
export interface Offences {
  readonly list: string[];
}

/**
 * The test of this project: any test fails if one of its pages breaks the Content Security Policy, throws, or asks
 * another origin for something.
 */
export const test = base.extend<{ offences: Offences }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  offences: ({}, use) => use({ list: [] }),
  // With the page and not for every test: one that reads files alone opens none.
  page: async ({ page, offences }, use) => {
    watch(page, offences);
    await use(page);
    if (offences.list.length > 0) throw new Error(offences.list.join('\n'));
  },
});
export { expect } from '@playwright/test';

/** Notes what a page must never do. */
export function watch(page: Page, { list }: Offences): void {
  page.on('pageerror', (error) => list.push(`error: ${error.message} on ${page.url()}`));
  page.on('console', (message) => {
    const said = message.text();
    // A page that is missing on purpose is not an offence; its status is for the test to judge.
    const expected = said.includes('the server responded with a status of 404');
    if (message.type() !== 'error' || expected) return;
    const kind = said.includes('Content Security Policy') ? 'CSP' : 'console';
    list.push(`${kind}: ${said} on ${page.url()}`);
  });
  page.on('request', (request) => {
    const from = page.url();
    if (!URL.canParse(from) || !from.startsWith('http')) return;
    const { origin, protocol } = new URL(request.url());
    if (
      /^https?:$/.test(protocol) &&
      origin !== new URL(from).origin &&
      !request.isNavigationRequest()
    ) {
      list.push(`request to another origin: ${request.url()} on ${from}`);
    }
  });
}
