import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { advise } from '../../src/domain/aivss/advice.ts';
import { BANDS } from '../../src/domain/aivss/bands.ts';
import { scoreInputs } from '../../src/domain/aivss/exposure.ts';
import { applyScenario, type Scenario } from '../../src/domain/aivss/scenario.ts';
import { score } from '../../src/domain/aivss/score.ts';
import { exposureOf } from '../../src/domain/assessment/score.ts';
import type { Agent } from '../../src/domain/catalogue.ts';
import { agentOf } from './agents.ts';
import { faults } from './axe.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const SLUG = 'livekit-agents';

const agent = (): Agent => agentOf(site('project'), SLUG);

const address = (query = '') => `${addressOf(site('project'), `/agents/${SLUG}/`)}${query}`;
const menu = (page: Page, name: string) => page.locator(`details.try [name="${name}"]`);
const headline = (page: Page) => page.locator('details.try .headline');

const unfold = (page: Page) =>
  page.locator('summary', { hasText: 'What would lower the score' }).click();

async function open(page: Page): Promise<void> {
  await page.goto(address());
  await unfold(page);
  await page.getByText('Try other values').click();
  await expect(headline(page)).toContainText('as assessed');
}

/** Every score under a scenario, by threat, as the domain computes it. */
function scoresUnder(scenario: Scenario): Map<string, number> {
  const { factors, threats } = applyScenario(exposureOf(agent().judgement), scenario);
  return new Map(
    threats.map((threat) => [threat.id, score(scoreInputs(threat, factors), '0.8').score]),
  );
}

async function expectScores(page: Page, scenario: Scenario): Promise<void> {
  const [before, after] = [scoresUnder({ factors: {}, threats: {} }), scoresUnder(scenario)];
  for (const [id, now] of after) {
    const shift = page.locator(`[data-shift="${id}"] .badge`);
    await expect(shift.first()).toContainText(before.get(id)?.toFixed(1) ?? '');
    await expect(shift.last()).toContainText(now.toFixed(1));
  }
  const highest = Math.max(...after.values()).toFixed(1);
  await expect(headline(page).locator('.badge').last()).toContainText(highest);
}

test('every score follows a change, as the domain computes it', async ({ page }) => {
  await open(page);
  await expectScores(page, { factors: {}, threats: {} });
  await menu(page, 'autonomy-of-action').selectOption('1');
  const factors = { 'autonomy-of-action': 1 };
  await expectScores(page, { factors, threats: {} });
  const [first] = agent().judgement.threats;
  const id = first?.id ?? '';
  await menu(page, `mitigation.${id}`).selectOption('strong');
  await menu(page, `maturity.${id}`).selectOption('attacked');
  const change = { mitigation: 'strong', exploitMaturity: 'attacked' } as const;
  await expectScores(page, { factors, threats: { [id]: change } });
});

test('a level for every threat goes into each of them, and reset takes all of it back', async ({
  page,
}) => {
  await open(page);
  await menu(page, 'mitigation').selectOption('strong');
  const ids = exposureOf(agent().judgement).threats.map(({ id }) => id);
  const threats = Object.fromEntries(ids.map((id) => [id, { mitigation: 'strong' as const }]));
  await expectScores(page, { factors: {}, threats });
  await expect(menu(page, `mitigation.${ids[0]}`)).toHaveValue('strong');
  await page.locator('details.try').getByRole('button', { name: 'Reset' }).click();
  await expect(headline(page)).toContainText('as assessed');
  await expectScores(page, { factors: {}, threats: {} });
  expect(page.url()).toBe(address());
});

test('a link carries the what-if to somebody else', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await menu(page, 'dynamic-tool-use').selectOption('0');
  await menu(page, 'mitigation').selectOption('strong');
  await page.locator('details.try').getByRole('button', { name: 'Copy a link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(address('?dynamic-tool-use=0&mitigation=strong#what-if'));
  const shown = await headline(page).innerText();
  await page.goto(site('project').url);
  await page.goto(link);
  await expect(headline(page)).toHaveText(shown.replace(/\s+/g, ' '), { useInnerText: true });
  await expect(menu(page, 'dynamic-tool-use')).toHaveValue('0');
});

test('the changes are written as they would stand in the file', async ({ page }) => {
  await open(page);
  const [first] = agent().judgement.threats;
  await menu(page, 'dynamic-tool-use').selectOption('0');
  await menu(page, `mitigation.${first?.id}`).selectOption('strong');
  await page.locator('details.try').getByText('The changes, for the file').click();
  const text = page.locator('details.try textarea');
  await expect(text).toHaveValue(/factors/);
  expect(parse(await text.inputValue())).toEqual({
    factors: { 'dynamic-tool-use': 0 },
    threats: [{ id: first?.id, mitigation: 'strong' }],
  });
});

test('where the code of the text does not come that is said, and tried again', async ({
  page,
  offences,
}) => {
  await page.route('**/fragment-text*.js', (route) => route.abort());
  await open(page);
  const changes = page.locator('details.try details');
  await changes.locator('summary').click();
  await expect(changes.getByRole('alert')).toContainText('The text could not be made');
  await page.unroute('**/fragment-text*.js');
  await changes.getByRole('button', { name: 'Try again' }).click();
  await expect(changes.getByRole('textbox')).toHaveValue(/Nothing is changed/);
  expect(offences.list.splice(0).filter((one) => !one.startsWith('console:'))).toEqual([]);
});

test('an address that fits no agent changes nothing', async ({ page }) => {
  await page.goto(
    address('?autonomy-of-action=7&mitigation=perfect&maturity.gone=attacked#what-if'),
  );
  await expect(headline(page)).toContainText('as assessed');
});

test('the open panel has no fault that a machine finds, and fits a narrow phone', async ({
  page,
}) => {
  await open(page);
  await menu(page, 'mitigation').selectOption('strong');
  await expect(headline(page)).not.toContainText('as assessed');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faults(page, 'details.try'), `at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
});

test('an agent without a score has no what-if', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/not-scored/'));
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('#what-if')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the advice is there, and the controls are not', async ({ page }) => {
    await page.goto(address());
    await unfold(page);
    const section = page.locator('#what-if');
    const advice = advise(exposureOf(agent().judgement), '0.8');
    const lowering = advice?.single.filter(({ lowersBand }) => lowersBand) ?? [];
    expect(lowering.length).toBeGreaterThan(0);
    const first = section.locator('.advice').first().locator('tbody tr').first();
    await expect(first).toBeVisible();
    await expect(first.locator('.badge')).toContainText(lowering[0]?.score.toFixed(1) ?? '');
    await expect(first.locator('.badge')).toContainText(BANDS[lowering[0]?.band ?? 'none'].label);
    await expect(page.locator('details.try')).toBeHidden();
  });
});

test('where its code does not come, the page says so', async ({ page, offences }) => {
  await page.route('**/panel*.js', (route) => route.abort());
  await page.goto(address());
  await unfold(page);
  await page.getByText('Try other values').click();
  await expect(page.locator('details.try').getByRole('alert')).toContainText('could not be loaded');
  offences.list.length = 0;
});
