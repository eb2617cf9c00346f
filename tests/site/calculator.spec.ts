import type { Page } from '@playwright/test';
import { calculationSteps } from '../../src/domain/aivss/calculation.ts';
import { CORE_RISKS } from '../../src/domain/aivss/core-risks.ts';
import { EQUATION_IDS } from '../../src/domain/aivss/equations/index.ts';
import { WORKED_EXAMPLES } from '../../src/domain/aivss/examples.ts';
import { underEveryEquation } from '../../src/domain/aivss/score.ts';
import { soundFile } from '../../src/domain/assessment/checking/checked.fixture.ts';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { judge } from '../../src/domain/assessment/score.ts';
import { inputsOf } from '../../src/views/calculator/reading.ts';
import { stateOfExample } from '../../src/views/calculator/state.ts';
import { heard } from './heard.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N';

const open = (page: Page, query = '') =>
  page.goto(`${addressOf(site('project'), '/calculator/')}${query}`);
const vector = (page: Page) => page.getByLabel('CVSS v4.0 base vector');
const examples = (page: Page) => page.locator('select[name=example]');
const figure = (page: Page) => page.locator('[data-verdict] .figure');
const metric = (page: Page, id: string) => page.locator(`[data-metric=${id}]`);
const problem = (page: Page, control: string) => page.locator(`[id="problem-${control}"]`);
const factor = (page: Page, id: string) => page.locator(`fieldset[data-factor=${id}]`);

test('the page opens with a worked example that was computed at build time', async ({ page }) => {
  await page.route('**/instrument*.js', (route) => route.abort());
  await open(page);
  await expect(figure(page)).toHaveText('9.4');
  await expect(examples(page)).toHaveValue('2');
});

test('each of the ten worked examples is scored as the domain scores it', async ({ page }) => {
  await open(page);
  for (const example of WORKED_EXAMPLES) {
    const label = CORE_RISKS[example.risk].label;
    await examples(page).selectOption(label);
    await expect(vector(page)).toHaveValue(example.vector);
    await expect(figure(page), label).toHaveText(example.score.toFixed(1));
    const scores = underEveryEquation(inputsOf(stateOfExample(example)));
    for (const id of EQUATION_IDS) {
      await expect(page.locator(`[data-badge="${id}"]`)).toContainText(scores[id].score.toFixed(1));
      const lines = await page.locator(`[data-sum="${id}"] tr`).allInnerTexts();
      for (const { symbol, value } of calculationSteps(scores[id])) {
        const line = lines.map((text) => text.split(/\s+/)).find(([name]) => name === symbol);
        expect(line?.at(-1), `${label} ${id}: ${line}`).toBe(String(value));
      }
    }
  }
});

test('the vector is built metric by metric, and follows what is pasted', async ({ page }) => {
  await open(page);
  await metric(page, 'AV').getByLabel('Local (L)').check();
  await expect(vector(page)).toHaveValue(/\/AV:L\//);
  await vector(page).fill(VECTOR);
  await expect(metric(page, 'AV').getByLabel('Network (N)')).toBeChecked();
  await expect(metric(page, 'SC').getByLabel('High (H)')).toBeChecked();
  await metric(page, 'SA').getByLabel('High (H)').check();
  await expect(vector(page)).toHaveValue(VECTOR.replace(/N$/, 'H'));
});

test('a vector that is wrong is told why, and gives no score', async ({ page }) => {
  await open(page);
  for (const [text, reason] of [
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS v3.1'],
    [VECTOR.replace('UI:A', 'UI:R'), 'UI has no value "R"'],
    [VECTOR.replace('/AT:N', ''), 'AT is missing'],
    [`${VECTOR}/E:A`, 'E is a threat metric'],
  ] as const) {
    await vector(page).fill(text);
    await expect(problem(page, 'cvss')).toContainText(reason);
    await expect(page.locator('[data-missing]')).toContainText('is mended: CVSS vector.');
    await expect(figure(page)).toHaveCount(0);
    await expect(page.locator('[data-verdict]')).toContainText('Not scored');
  }
  await vector(page).fill(VECTOR);
  await expect(problem(page, 'cvss')).toBeHidden();
  await expect(figure(page)).toBeVisible();
});

test('a number off the rubric is computed and flagged; one outside the scale is refused', async ({
  page,
}) => {
  await open(page);
  const memory = factor(page, 'persistent-memory');
  await memory.getByRole('spinbutton').fill('0.35');
  await expect(memory.getByLabel('Another value', { exact: true })).toBeChecked();
  await expect(page.locator('.reading .notes')).toContainText('Factors off the rubric');
  await memory.getByRole('spinbutton').fill('1.5');
  await expect(problem(page, 'factors.persistent-memory.score')).toContainText('from 0 to 1');
  await expect(figure(page)).toHaveCount(0);
  await memory.getByLabel('0: none').check();
  await expect(figure(page)).toBeVisible();
  await expect(page.locator('.reading .notes')).toHaveCount(0);
});

test('arrows walk over the choices, and a press on the last leads to its number', async ({
  page,
}) => {
  await open(page);
  const choices = page.locator('[name="factors.dynamic-tool-use.score"]');
  const number = page.locator('[name="factors.dynamic-tool-use.score-other"]');
  await choices.first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(choices.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(choices.last()).not.toBeChecked();
  await choices.last().click();
  await expect(number).toBeFocused();
});

test('the state is in the address: it survives a reload, a link and the way back', async ({
  page,
}) => {
  await open(page);
  await examples(page).selectOption('5');
  await expect(figure(page)).toHaveText('8.9');
  await factor(page, 'self-modification').getByLabel('0.5: partial').check();
  await page.getByLabel('Partial: 0.83').check();
  await page.locator('[name="exploit-maturity-other"]').fill('1.05');
  const score = await figure(page).textContent();
  const address = page.url();
  expect(address).toContain('?cvss=CVSS:4.0/AV:A/AC:H/');
  await page.reload();
  await expect(figure(page)).toHaveText(score ?? '');
  await expect(page.locator('[name="exploit-maturity-other"]')).toHaveValue('1.05');
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(vector(page)).toHaveValue('');
  await expect(page.locator('[data-verdict]')).toContainText('Not scored');
  await page.goBack();
  await expect(figure(page)).toHaveText(score ?? '');
  await page.goto(site('project').url);
  await page.goBack();
  await expect(figure(page)).toHaveText(score ?? '');
  await expect(factor(page, 'self-modification').getByLabel('0.5: partial')).toBeChecked();
});

test('the other tenth factor is judged in place of the first', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /^Goal-Driven Planning/ }).check();
  await expect(factor(page, 'natural-language-interface')).toBeHidden();
  await factor(page, 'goal-driven-planning').getByLabel('1: full').check();
  await expect(page.locator('.reading .notes')).toContainText('Other factor set');
  await page.reload();
  await expect(factor(page, 'goal-driven-planning').getByLabel('1: full')).toBeChecked();
});

/** A sound file with other factors and threats. */
function fileWith(fragment: string): string {
  const without = EXAMPLE.replace(/^(?:factors|threats):.*\n(?:[ #].*\n)*/gm, '');
  return without.replace(/^layers:/m, `${fragment}layers:`);
}

test('what is to be pasted is accepted in a file, and scores the same there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByLabel('Strong: 0.67').check();
  await page.getByText('To paste into an assessment').click();
  const fragment = page.getByLabel('Factors and threat, for the file');
  await expect(fragment).toHaveValue(/mitigation: strong/);
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(page.locator('[data-copied]')).toHaveText('Copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(await fragment.inputValue());
  const { assessment } = soundFile(fileWith(text), 'content/new.md');
  const { headline } = judge(assessment, '0.8');
  await expect(figure(page)).toHaveText(headline?.score.toFixed(1) ?? '');
  await expect(page.getByLabel('The factors as a Markdown table')).toHaveValue(
    /\| Factor_Sum \| 8 \| of 10 \|/,
  );
});

test('the whole sum fits beside the questions on a screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(addressOf(site('project'), '/calculator/'));
  const beyond = page.locator('.pane').evaluate((pane) => pane.scrollHeight - pane.clientHeight);
  expect(await beyond).toBe(0);
});

test('a phone keeps the result in sight, and scripts read it aloud once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page);
  const bar = page.locator('[data-bar]');
  await factor(page, 'dynamic-identity').getByLabel('0: none').check();
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText('9.2');
  await expect(figure(page)).toHaveText('9.2');
  await expect(heard(page)).toHaveText('9.2 Critical');
  await bar.click();
  await expect(figure(page)).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page has the equation, the rubric and every example with its steps', async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('aivss-calculator')).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('.equation code')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Dynamic Identity/ }).last()).toBeVisible();
    await expect(page.locator('.example')).toHaveCount(10);
    for (const [index, { score, aars }] of WORKED_EXAMPLES.entries()) {
      const example = page.locator('.example').nth(index);
      await expect(example.locator('summary')).toContainText(score.toFixed(1));
      await example.locator('summary').click();
      await expect(example.getByRole('cell', { name: String(aars), exact: true })).toBeVisible();
    }
  });
});

test('where its code does not come, the page says so to who uses it', async ({
  page,
  offences,
}) => {
  await page.route('**/instrument*.js', (route) => route.abort());
  await open(page);
  await expect(page.locator('.waiting')).toBeHidden();
  const said = page.locator('aivss-calculator').getByRole('alert');
  await vector(page).hover();
  await expect(said).toHaveCount(0);
  await vector(page).fill(VECTOR);
  await expect(said).toContainText('could not be loaded');
  await expect(figure(page)).toBeHidden();
  await page.unroute('**/instrument*.js');
  await said.getByRole('button', { name: 'Try again' }).click();
  await expect(figure(page)).toHaveText('9.1');
  await expect(said).toHaveCount(0);
  offences.list.length = 0;
});

test('where the code of what is to be pasted does not come, that is said', async ({
  page,
  offences,
}) => {
  await page.route('**/paste*.js', (route) => route.abort());
  await open(page);
  await vector(page).fill(VECTOR);
  const paste = page.locator('[data-paste]');
  await paste.locator('summary').click();
  await expect(paste.getByRole('alert')).toContainText('The text could not be made');
  await page.unroute('**/paste*.js');
  await paste.getByRole('button', { name: 'Try again' }).click();
  await expect(paste.locator('#fragment')).toHaveValue(/factors/);
  expect(offences.list.splice(0).filter((one) => !one.startsWith('console:'))).toEqual([]);
});

test('without any of its code nothing can be chosen, and the page says why', async ({
  page,
  offences,
}) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await open(page);
  await expect(page.getByText('so nothing can be chosen yet')).toBeVisible();
  const physical = metric(page, 'AV').getByLabel('Physical (P)');
  await expect(physical.click({ timeout: 300 })).rejects.toThrow();
  await expect(physical).not.toBeChecked();
  offences.list.length = 0;
});
