import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The search dialog in the hands of a reader. */
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search for' });
const options = (page: Page) => dialog(page).getByRole('option');
const active = (page: Page) => dialog(page).locator('[role=option][aria-selected=true]');
const status = (page: Page) => dialog(page).getByRole('status');

async function open(page: Page, path = '/guides/'): Promise<void> {
  await page.goto(addressOf(site('project'), path));
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** Types a question and waits for the whole answer. */
async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await expect(status(page)).toContainText(`for “${question}”`);
}

test('it opens by Ctrl K, by a click and by a letter in the header, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const link = page.getByRole('link', { name: 'Layers', exact: true });
  const header = page.getByRole('searchbox', { name: 'Search the catalogue' });
  for (const key of ['Control+k', 'Meta+k']) {
    await link.focus();
    await page.keyboard.press(key);
    await expect(field(page), key).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link, key).toBeFocused();
  }
  await header.click();
  await expect(field(page)).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(header).toBeFocused();
  await page.keyboard.type('lume', { delay: 30 });
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('lume');
  await expect(active(page)).toContainText('Lume');
  await expect(header).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(header).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test('a letter that is typed while the dialog closes is kept', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/'));
  const header = page.getByRole('searchbox', { name: 'Search the catalogue' });
  await header.click();
  await expect(field(page)).toBeFocused();
  await dialog(page).evaluate((dialogElement) => {
    const closed = new Promise((done) => dialogElement.addEventListener('close', done));
    dialogElement.querySelector('button')?.click();
    document.execCommand('insertText', false, 'l');
    return closed;
  });
  await page.keyboard.type('ume');
  await expect(field(page)).toHaveValue('lume');
});

test('an option is spoken as words: its title, then what it is', async ({ page }) => {
  await open(page);
  await ask(page, 'password');
  const names = await dialog(page).getByRole('listbox').ariaSnapshot();
  expect(names).toMatch(/option ".*password that everyone knows Threat /);
  expect(names).not.toMatch(/[a-z](?:Threat|Tool|Framework|Factor|Layer|Guide|Kind of)/);
});

test('a word that is composed in the header is searched for whole', async ({ page, context }) => {
  await page.goto(addressOf(site('project'), '/agents/'));
  await page.getByRole('searchbox', { name: 'Search the catalogue' }).focus();
  const keyboard = await context.newCDPSession(page);
  for (const text of ['k', 'か']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  }
  await expect(dialog(page)).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: 'か' });
  await expect(field(page)).toHaveValue('か');
});

test('it does not open for somebody who types', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/contribute/new/'));
  const name = page.getByRole('textbox').first();
  await name.focus();
  await page.keyboard.type('a/b');
  await page.keyboard.press('Control+k');
  await expect(name).toHaveValue(/a\/b/);
  await expect(dialog(page)).toHaveCount(0);
});

test('arrows, Home and End choose; Enter opens the section with the words marked, and the marks go away', async ({
  page,
}) => {
  await open(page);
  await ask(page, 'worker');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(3);
  await expect(active(page)).toHaveText(/^LiveKit Agents/);
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveText(/^All results/);
  await page.keyboard.press('Home');
  await expect(active(page)).toHaveText(/^LiveKit Agents/);
  await page.keyboard.press('End');
  await expect(active(page)).toHaveText(/^All results/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  const id = await active(page).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await expect(active(page)).toContainText('Threat on L');
  await expect(active(page).locator('mark').first()).toHaveText('worker');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/agents\/livekit-agents\/\?mark=worker.*#threat-/);
  await expect(page.locator(':target')).toBeInViewport();
  const marks = () =>
    page.evaluate(() => [...(CSS.highlights.get('searched') ?? [])].map((range) => `${range}`));
  await expect.poll(marks).toContain('worker');
  await page.getByRole('button', { name: 'Clear marks' }).click();
  expect(await marks()).toEqual([]);
  await expect(page.locator('main :focus')).toContainText(/worker/i);
  await expect(page).toHaveURL(/\/agents\/livekit-agents\/#threat-/);
});

test('a link marks words of the page, and brings none of its own to it', async ({ page }) => {
  const address = `${site('project').url}agents/livekit-agents/`;
  await page.goto(`${address}?mark=Worker&mark=This+page+has+moved+to+evil.example`);
  await expect(page.getByLabel('Marked words')).toHaveText('Marked: WorkerClear marks');
});

test('Home and End stay with the text until somebody steps into the list', async ({ page }) => {
  await open(page);
  await ask(page, 'plugin');
  await page.keyboard.press('Home');
  await page.keyboard.type('a ');
  await expect(field(page)).toHaveValue('a plugin');
});

test('a name is found first in spite of a slip or a missing end', async ({ page }) => {
  await open(page);
  for (const [typed, name] of [
    ['Lumme', 'Lume'],
    ['read a scor', 'How to read a score'],
  ] as const) {
    await ask(page, typed);
    await expect(options(page).first()).toContainText(name);
  }
});

test('below the name of an entry stands the way to its threats', async ({ page }) => {
  await open(page);
  await ask(page, 'prompt injection');
  await expect(active(page)).toHaveText(/^LLM01:2026 Prompt Injection/);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveText('1 threat of 1 agent');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/threats\/owasp-llm\/LLM01-2026\/#threats$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the last of several questions is the one that is answered', async ({ page }) => {
  await open(page);
  await page.route('**/pagefind/index/**', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await field(page).fill('plugin');
  await page.waitForTimeout(150);
  await ask(page, 'lume');
  await page.waitForTimeout(500);
  await expect(status(page)).toContainText('“lume”');
  await expect(options(page).first()).toHaveText(/^Lume/);
});

test('searches that led somewhere are kept in the browser, and forgotten one by one', async ({
  page,
}) => {
  await open(page);
  const recent = dialog(page).getByRole('region', { name: 'Recent searches' });
  await expect(recent).toHaveCount(0);
  for (const term of ['worker', 'lume']) {
    await ask(page, term);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/agents\//);
    await page.waitForLoadState();
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
  }
  const terms = recent.getByRole('listitem').getByRole('button', { name: /^(?!Forget)/ });
  await expect(terms).toHaveText(['lume', 'worker']);
  await recent.getByRole('button', { name: 'Forget “lume”' }).click();
  await expect(terms).toHaveText(['worker']);
  await terms.click();
  await expect(active(page)).toContainText('LiveKit Agents');
  await field(page).fill('');
  await recent.getByRole('button', { name: 'Forget “worker”' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('where the browser keeps nothing, the search works and remembers nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await ask(page, 'lume');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/agents\/lume\//);
  await page.waitForLoadState();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page).getByText('Recent searches')).toHaveCount(0);
});

test('an answer with nothing in it offers other ways', async ({ page }) => {
  await open(page);
  await ask(page, 'xylophonequux');
  await expect(status(page)).toHaveText('Nothing found for “xylophonequux”.');
  await expect(options(page)).toHaveCount(0);
  await expect(dialog(page)).toContainText('Try fewer words');
  await dialog(page).getByRole('link', { name: 'All agents' }).click();
  await expect(page).toHaveURL(/\/agents\/$/);
});

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|search|names|dialog/.test(path))).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect.poll(() => asked.join()).toMatch(/dialog.*names\.json|names\.json.*dialog/s);
});

test('without the index the names still answer', async ({ page, offences }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page);
  await field(page).fill('livkit');
  await expect(options(page).first()).toContainText('LiveKit Agents');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Only names could be searched: 1 found.',
  );
  offences.list.length = 0;
});

test('a machine finds no fault with it, in either theme, on a phone and on a desk', async ({
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await ask(page, 'plugin');
    const box = await dialog(page).boundingBox();
    if (width === 390) expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 800 });
    expect(await faults(page), `at ${width} px`).toEqual([]);
    expect(
      await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
  }
});

test('one letter is answered by the names, without the text', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await field(page).pressSequentially('l');
  await expect(active(page)).toContainText('LiveKit Agents');
  await expect(status(page)).toHaveText(/^\d results for “l”, by name\.$/);
  expect(asked.filter((path) => path.startsWith('/pagefind/index/'))).toEqual([]);
});

test('a first name takes a handful of files, and the texts six more', async ({ page }) => {
  const { directory } = site('large');
  await page.goto(addressOf(site('large'), '/layers/'));
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('.site-search input').focus();
  await page.keyboard.type('p');
  await expect(page.locator('.search-dialog .option-group').first()).toBeVisible();
  const forNames = asked.filter((path) => !/pagefind|traits/.test(path));
  const bytes = forNames.map((path) => gzipSync(readFileSync(join(directory, path))).length);
  expect(forNames.length).toBeLessThanOrEqual(5);
  expect(bytes.reduce((sum, own) => sum + own, 0)).toBeLessThan(52_500);
  await page.keyboard.type('lanner');
  await expect(page.locator('.search-status')).toHaveText(/results? for “planner”/);
  const forTexts = asked.filter((path) => !path.includes('/fragment/'));
  expect(forTexts).toEqual([...new Set(forTexts)]);
  expect(forTexts.length).toBeLessThanOrEqual(12);
});
