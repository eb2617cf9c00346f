import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { soundFile } from '../../src/domain/assessment/checking/checked.fixture.ts';
import { judge } from '../../src/domain/assessment/score.ts';
import { layersIn } from '../../src/domain/maestro/layers.ts';
import { NEWER_ANSWERS, SOUND_ANSWERS } from '../../src/views/contribute/contribute.fixture.ts';
import { factorIdsWith } from '../../src/views/contribute/fields.ts';
import { layerFields } from '../../src/views/contribute/questions.ts';
import { faults } from './axe.ts';
import { addressOf, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N';

const open = (page: Page, id: SiteId = 'project') =>
  page.goto(addressOf(site(id), '/contribute/new/'));

const answer = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const question = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);
const problem = (page: Page, path: string) => page.locator(`[id="problem-${path}"]`);
const metric = (page: Page, id: string) => page.locator(`[data-metric=${id}]`);
const fileText = async (page: Page) => page.locator('[data-file]').inputValue();

const pick = (page: Page, path: string, value: string) =>
  page.locator(`input[name="${path}"][value="${value}"]`).check();

const LAYER_TEXT = 'A mistake here would reach every reply.';

/** Answers every question that an assessment needs. */
async function fillAll(page: Page): Promise<void> {
  await answer(page, 'name').fill('Example Mail Agent');
  await pick(page, 'kind', 'agent');
  await answer(page, 'homepage').fill('https://example.org/mail-agent');
  await answer(page, 'summary').fill(
    'It sorts mail; the text of a message can steer what it sends.',
  );
  await pick(page, 'basis', 'documentation');
  await answer(page, 'sources.0.title').fill('Documentation');
  await answer(page, 'sources.0.url').fill('https://example.org/mail-agent/docs');
  await answer(page, 'assessors.0.name').fill('A. Person');
  for (const id of factorIdsWith('natural-language-interface')) {
    await pick(page, `factors.${id}.score`, '0.5');
    await answer(page, `factors.${id}.reason`).fill('Half way.');
    await question(page, `factors.${id}.sources`).getByLabel('Documentation').check();
  }
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await answer(page, 'threats.0.title').fill('Hostile mail steers the reply');
  await answer(page, 'threats.0.layer').selectOption('agent-frameworks');
  await answer(page, 'threats.0.cvss').fill(VECTOR);
  await answer(page, 'threats.0.reason').fill('Anyone can send mail.');
  for (const id of layersIn()) {
    const [tag, text] = layerFields(id);
    await pick(page, tag?.path ?? '', 'uncertain');
    await answer(page, text?.path ?? '').fill(LAYER_TEXT);
  }
  // The file follows a moment later.
  await expect
    .poll(async () => (await fileText(page)).split(LAYER_TEXT).length - 1)
    .toBe(layersIn().length);
  await expect(page.locator('[data-state]')).toHaveText(FILLED);
}
const FILLED = /ready|think about/;

/** A form that is filled as the browser keeps it: by hand it takes a hundred steps. */
async function openFilled(page: Page, id?: SiteId): Promise<void> {
  const draft = JSON.stringify([...SOUND_ANSWERS]);
  await page.addInitScript((kept) => {
    // Once, so that what is discarded stays away.
    if (sessionStorage.getItem('filled')) return;
    sessionStorage.setItem('filled', 'yes');
    localStorage.setItem('new-assessment', kept);
  }, draft);
  await open(page, id);
  await expect(page.locator('[data-state]')).toHaveText(FILLED);
}

/** What the scores of the site make of the text. */
const judged = (text: string) =>
  judge(soundFile(text, 'content/assessments/new.md').assessment, '0.8');

test('a filled form makes a file that passes, with the score that the site computes', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  const { headline, factorSum } = judged(await fileText(page));
  expect(factorSum).toBe(5);
  await expect(page.locator('[data-verdict] .figure')).toHaveText(headline?.score.toFixed(1) ?? '');
  await expect(page.locator('[data-score] table')).toContainText('Factor_Sum');
  await expect(page.locator('[data-sum]')).toContainText('Factor_Sum 5 after 10 of 10');
});

test('the vector is built metric by metric, and follows what is typed', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await page.getByText('Build the vector metric by metric').click();
  await metric(page, 'AV').getByLabel('Local (L)').check();
  await expect(answer(page, 'threats.0.cvss')).toHaveValue('CVSS:4.0/AV:L');
  await answer(page, 'threats.0.cvss').fill(VECTOR);
  await expect(metric(page, 'AV').getByLabel('Network (N)')).toBeChecked();
  await metric(page, 'SA').getByLabel('High (H)').check();
  await expect(answer(page, 'threats.0.cvss')).toHaveValue(VECTOR.replace(/N$/, 'H'));
});

test('mistakes are told beside their questions, and in a list that leads to them', async ({
  page,
}) => {
  await open(page);
  await answer(page, 'summary').fill('Too short.');
  await answer(page, 'homepage').fill('example.org');
  await answer(page, 'name').fill('LUME');
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await answer(page, 'threats.0.cvss').fill('CVSS:3.1/AV:N');
  await answer(page, 'threats.0.reason').focus();
  await expect(problem(page, 'name')).toContainText('lume.md describes the same agent');
  await expect(problem(page, 'summary')).toContainText('10 characters');
  await expect(problem(page, 'homepage')).toContainText('Did you mean https://example.org?');
  await expect(problem(page, 'threats.0.cvss')).toContainText('CVSS v3.1');
  await expect(answer(page, 'summary')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-state]')).toContainText('4 to mend');
  await expect(page.locator('[data-problems]')).toContainText('Did you mean https://example.org?');
  // A finger stays on a link for a while.
  await page
    .locator('[data-problems]')
    .getByRole('link', { name: 'Summary' })
    .click({ delay: 100 });
  await expect(answer(page, 'summary')).toBeFocused();
  await answer(page, 'summary').fill('A summary of the risk that is long enough.');
  await expect(problem(page, 'summary')).toBeHidden();
});

test('nothing is complained of before the person has been there', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-state]')).toHaveText(/^\d+ still to answer\.$/);
  await expect(page.getByText('still to answer')).toHaveCount(1);
  await expect(page.locator('[data-path]')).toHaveText('content/assessments/name.md');
  await expect(page.locator('.problem:visible')).toHaveCount(0);
});

/** The controls that stand open for a person: everything folded is opened first. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('form details'))
      details.setAttribute('open', '');
  });

test('a whole file with every key of the format is filled in by hand, and passes', async ({
  page,
}) => {
  await openFilled(page);
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await unfold(page);
  const [first] = await page.locator('[data-list=threats] > [data-row]').all();
  for (const name of ['Add a measure', 'Add a measure', 'Add an advisory'])
    await first?.getByRole('button', { name }).click();
  await page.locator('[data-add=advisories]').click();
  const answers = Object.entries(NEWER_ANSWERS).filter(([path]) => !path.startsWith('factors.'));
  // What is ticked has to be there first.
  const isTicked = (path: string) => /sources?$|leads-to$/.test(path);
  for (const [path, value] of answers.toSorted(
    ([a], [b]) => Number(isTicked(a)) - Number(isTicked(b)),
  )) {
    const control = answer(page, path).first();
    if (isTicked(path)) await page.locator(`[name="${path}"][value="${value}"]`).check();
    else if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await control.selectOption(value);
    else await control.fill(value);
  }
  await pick(page, 'factors.goal-driven-planning.score', '0.5');
  await answer(page, 'factors.goal-driven-planning.reason').fill('It splits a request.');
  await question(page, 'factors.goal-driven-planning.sources').getByLabel('Documentation').check();
  await expect(page.locator('[data-state]')).toHaveText(FILLED);
  await expect.poll(() => fileText(page)).toContain('reason: It splits a request.');
  await expect.poll(() => fileText(page)).toMatch(/It splits a request\.\n {4}sources/);
  const text = await fileText(page);
  const { assessment } = soundFile(text, 'content/assessments/new.md');
  expect(assessment).toMatchObject({
    subject: { commit: NEWER_ANSWERS['subject.commit'] },
    assessors: [{ kind: 'team' }],
    advisories: [{ id: 'CVE-2026-54321', source: 'documentation' }],
    threats: [
      {
        status: 'fixed',
        'leads-to': ['stolen-session'],
        advisories: [{ id: 'CVE-2026-12345' }],
        mitigations: [{ brings: 'partial' }, { brings: { 'autonomy-of-action': 0 } }],
      },
      { id: 'stolen-session' },
    ],
  });
  expect(Object.keys(assessment.factors)).toHaveLength(11);
  expect(Object.keys(assessment.facts ?? {})).toHaveLength(10);
  await page.reload();
  await expect.poll(() => fileText(page)).toBe(text);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('a bar says what is left and the score, and leads to the file', async ({ page }) => {
    await open(page);
    const bar = page.locator('.reading-bar');
    await expect(bar).toBeInViewport();
    await expect(bar).toHaveText(/^\s*\d+ left\s*Not scored\s*The file\s*$/i);
    await openFilled(page);
    await expect(bar).toContainText(/Ready/);
    await bar.getByRole('link', { name: 'The file' }).click();
    await expect(page.locator('#file')).toBeInViewport();
  });
});

test('a reload keeps the draft, and it can be discarded', async ({ page }) => {
  await openFilled(page);
  await pick(page, 'factors.self-modification.score', 'other');
  await page.locator('[name="factors.self-modification.score-other"]').fill('0.35');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await answer(page, 'sources.1.title').fill('Code');
  await expect.poll(() => fileText(page)).toContain('title: Code');
  const before = await fileText(page);
  expect(before).toContain('score: 0.35');
  await page.reload();
  await expect.poll(() => fileText(page)).toBe(before);
  page.on('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(answer(page, 'name')).toHaveValue('');
  await page.reload();
  await expect(answer(page, 'name')).toHaveValue('');
});

test('a draft is what was written last, here or in another tab', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await other.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      document.documentElement.dataset.wrote = value;
      setItem.call(this, key, value);
    };
  });
  const wrote = () => other.evaluate(() => document.documentElement.dataset.wrote);
  await answer(page, 'name').fill('First');
  await answer(page, 'summary').fill('It reads mail and answers it.');
  await expect(answer(other, 'summary')).toHaveValue('It reads mail and answers it.');
  // What it only shows is not its to write: the page that it is from may have gone on.
  expect(await wrote()).toBeUndefined();
  await answer(other, 'vendor').fill('Somebody');
  await expect(answer(page, 'vendor')).toHaveValue('Somebody');
  expect(await wrote()).toContain('Somebody');
  await other.close();
  // Not even a rest of typing passes.
  await answer(page, 'name').fill('Second');
  await page.reload();
  await expect(answer(page, 'name')).toHaveValue('Second');
  await expect(answer(page, 'summary')).toHaveValue('It reads mail and answers it.');
  for (const path of ['name', 'summary', 'vendor']) await answer(page, path).fill('');
  await page.reload();
  await expect(answer(page, 'name')).toHaveValue('');
});

test('where the browser keeps nothing, the form keeps what is written while it sleeps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is switched off.', 'SecurityError');
      },
    });
  });
  await open(page);
  await answer(page, 'name').fill('Kept');
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(answer(page, 'name')).toHaveValue('Kept');
});

test('a number that is typed is the answer, without a further press', async ({ page }) => {
  await open(page);
  await answer(page, 'factors.dynamic-tool-use.score-other').pressSequentially('0.35');
  await expect.poll(() => fileText(page)).toContain('dynamic-tool-use: 0.35');
});

test('ids of other lists are offered by their names, one after the other', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await page.getByText('Status, what it leads to, id and other lists').click();
  const field = answer(page, 'threats.0.maps-to');
  const values = () =>
    field.evaluate((input: HTMLInputElement) =>
      [...(input.list?.options ?? [])].map(({ value }) => value),
    );
  await field.focus();
  expect((await values()).length).toBeGreaterThan(1);
  await field.fill('hijack');
  expect(await values()).toContain('owasp-asi:ASI01');
  await field.fill('owasp-asi:ASI01, ASI02');
  expect(await values()).toEqual(['owasp-asi:ASI01, owasp-asi:ASI02']);
});

test('the keyboard goes from the form to the list of mistakes, and keeps its place', async ({
  page,
}) => {
  await open(page);
  await answer(page, 'name').fill('LUME');
  await answer(page, 'summary').fill('Too short.');
  await answer(page, 'texts.agent-ecosystem').fill('<b>No.</b>');
  await expect(page.locator('[data-state]')).toContainText('2 to mend');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-state]')).toContainText('3 to mend');
  const first = page.locator('[data-problems] a').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(page, 'name')).toBeFocused();
});

test('the keyboard opens the sum of a threat', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add a threat' }).click();
  await answer(page, 'threats.0.cvss').fill(VECTOR);
  const sum = page.locator('[data-score] summary');
  await expect(sum).toBeVisible();
  await page.getByText('Status, what it leads to, id and other lists').focus();
  await page.keyboard.press('Tab');
  // What the form shows follows the cursor a moment later.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  await expect(sum).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-score] details')).toHaveAttribute('open');
});

test('citations follow their source when another one is removed', async ({ page }) => {
  await open(page);
  await answer(page, 'sources.0.title').fill('First');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await answer(page, 'sources.1.title').fill('Second');
  await question(page, 'factors.self-modification.sources').getByLabel('Second').check();
  await page.getByRole('button', { name: 'Remove this source' }).first().click();
  await expect(answer(page, 'sources.0.title')).toHaveValue('Second');
  await expect.poll(() => fileText(page)).toContain('sources: [second]');
});

test('the copied and the downloaded file are the file that is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFilled(page);
  const shown = await fileText(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('example-mail-agent.md');
  expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('[data-done]')).toHaveText('The file is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(() => judged(shown)).not.toThrow();
});

test('the pull request opens with the file, or with its name where the file is long', async ({
  page,
}) => {
  const propose = page.getByText('Open as a pull request');
  await open(page, 'subpath');
  await expect(propose).toBeHidden();
  await openFilled(page, 'subpath');
  await expect(propose).toBeVisible();
  const address = new URL((await propose.getAttribute('href')) ?? '');
  expect(`${address.origin}${address.pathname}`).toBe(
    'https://example.org/git/septet/new/main/content/assessments',
  );
  expect(address.searchParams.get('filename')).toBe('example-mail-agent.md');
  expect(address.searchParams.get('value')).toBe(await fileText(page));
  await answer(page, 'texts.agent-ecosystem').fill('A long text. '.repeat(700));
  await expect
    .poll(async () => new URL((await propose.getAttribute('href')) ?? '').searchParams.has('value'))
    .toBe(false);
  await expect(page.locator('[data-way]')).toContainText('too long for an address');
});

test('without a repository there is no way to open a pull request from here', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Open as a pull request')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page explains the file and leads to the guide', async ({ page }) => {
    await open(page);
    await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
    await expect(page.locator('form[novalidate]')).toBeHidden();
    await expect(
      page.locator('main').getByRole('link', { name: 'Write an assessment' }).last(),
    ).toBeVisible();
  });
});

test('a filled form with a mistake has no fault that a machine finds, and fits a narrow phone', async ({
  page,
}) => {
  await openFilled(page);
  await answer(page, 'summary').fill('Too short.');
  await answer(page, 'name').focus();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faults(page), `at ${width} px`).toEqual([]);
  }
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
});
