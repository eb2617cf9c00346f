import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { makeOffline } from '../../scripts/site-build/offline.ts';
import { openFolds } from './compare-page.ts';
import { KINDS_OF_PAGE } from './page-kinds.ts';
import { type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

/** Copies of two sites, in a folder whose name has signs of an address and of a replacement in it. */
let folder = '';
/** Side by side they would be made for every worker. */
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'septet offline #$&'));
  for (const id of ['project', 'edge'] as const) {
    const { directory, basePath } = site(id);
    await makeOffline(directory, join(folder, id), { basePath, day: '2026-11-28' });
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** From disk alone: whatever asks a network for something fails the test. */
test.beforeEach(async ({ context }) => {
  await context.route(/^https?:/, (route) => {
    throw new Error(`The copy asks for ${route.request().url()}.`);
  });
});

function open(page: Page, path: string, id: SiteId = 'project') {
  const [folderOfPage = '', rest = ''] = path.split(/(?=[?#])/);
  const file = join(folder, id, folderOfPage, 'index.html');
  return page.goto(`${pathToFileURL(file).href}${rest}`);
}

test('every kind of page has its styles, and leads on to files of the folder', async ({ page }) => {
  for (const path of KINDS_OF_PAGE.project.filter((one) => one !== '/no-such-page/')) {
    await open(page, path);
    await expect(page.locator('main')).toHaveCSS('display', /block|grid|flow-root/);
    await expect(page.getByText('A copy of 28 November 2026')).toHaveCount(1);
    const addresses = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        all.flatMap((one) => (one instanceof HTMLAnchorElement ? one.href : [])),
      );
    const root = pathToFileURL(join(folder, 'project')).href;
    expect(
      addresses.filter(
        (address) => !address.startsWith(root) && !/^(?:https?|mailto|blob):/.test(address),
      ),
    ).toEqual([]);
    expect(addresses.filter((address) => /^file:[^?#]*\/(?:[?#]|$)/.test(address))).toEqual([]);
  }
});

test('the theme is kept from page to page', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: /^Use the (?:light|dark) theme$/ }).click();
  const theme = await page.locator('html').getAttribute('data-theme');
  await page.getByRole('link', { name: 'Layers', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme ?? '');
});

test('the search answers with names and texts, and opens a page with the words marked', async ({
  page,
}) => {
  await open(page, '/guides/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('worker');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results for “worker”/);
  await dialog.getByRole('option', { name: /health port/ }).click();
  await expect(page).toHaveURL(/livekit-agents\/index\.html\?mark=worker.*#threat-/);
  await expect(page.getByLabel('Marked words')).toContainText('worker');
  await page.getByRole('searchbox', { name: 'Search the catalogue' }).focus();
  await open(page, '/search/?q=plugin');
  await expect(page.locator('catalogue-search [data-status]')).toHaveText(
    /^\d+ results for “plugin”/,
  );
  await page.locator('[data-filters] input').first().check();
  await expect(page).toHaveURL(/index\.html\?q=plugin&/);
});

test('the list and the matrix filter and sort', async ({ page }) => {
  await open(page, '/agents/');
  await page.locator('[data-bar] [name=name]').fill('lum');
  await expect(page.locator('[data-status]').first()).toHaveText('1 of 2 agents.');
  await expect(page).toHaveURL(/agents\/index\.html\?name=lum$/);
  await page.getByRole('link', { name: 'Lume', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lume/);
  await open(page, '/matrix/?band=critical');
  await expect(page.locator('[data-status]').first()).toHaveText('1 of 2 agents.');
});

test('two agents are compared, with what each says on a layer', async ({ page }) => {
  await open(page, '/compare/?agents=lume,livekit-agents');
  await expect(page.locator('compare-agents [data-status]')).toContainText('shared factors differ');
  await openFolds(page);
  await expect(page.locator('.voices')).toHaveCount(7);
  await expect(page.locator('.voice p').first()).toContainText(/\w{3}/);
});

test('the calculator scores, what is ticked lowers the score, and a file is matched', async ({
  page,
}) => {
  await open(page, '/calculator/');
  await page.locator('select[name=example]').selectOption({ index: 1 });
  await expect(page.locator('[data-verdict] .figure')).toHaveText(/^\d+\.\d$/);
  await expect(page).toHaveURL(/calculator\/index\.html[?#]/);
  await open(page, '/agents/every-key/', 'edge');
  await page.getByLabel('Run the agent in a container').check();
  await expect(page.locator('[data-ticked]')).toContainText('With what you ticked');
  await open(page, '/match/');
  await page.getByLabel('Choose files, or drop them here').setInputFiles({
    name: '.mcp.json',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      JSON.stringify({ mcpServers: { one: { command: 'uvx', args: ['livekit-agents==1.0.0'] } } }),
    ),
  });
  await page.locator('[data-results]').getByRole('link', { name: 'LiveKit Agents' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/LiveKit Agents/);
});

test('a part of the map that is chosen elsewhere opens the list', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => history.pushState(null, '', 'agents/index.html?band=critical'));
  await expect(page.locator('[data-status]').first()).toHaveText('1 of 2 agents.');
});
