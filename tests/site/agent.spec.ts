import type { Locator, Page } from '@playwright/test';
import { amplify } from '../../src/domain/aivss/amplification.ts';
import { BANDS } from '../../src/domain/aivss/bands.ts';
import { calculationSteps } from '../../src/domain/aivss/calculation.ts';
import { EQUATION_IDS, equation } from '../../src/domain/aivss/equations/index.ts';
import { FACTORS } from '../../src/domain/aivss/factors.ts';
import { SCORE_FLAGS } from '../../src/domain/aivss/flags.ts';
import type { Score } from '../../src/domain/aivss/score.ts';
import { FACT_ANSWERS, FACT_IDS, FACTS } from '../../src/domain/assessment/format/facts.ts';
import {
  THREAT_STATUSES,
  type ThreatStatus,
} from '../../src/domain/assessment/format/vocabulary.ts';
import { factorScores, isScored, type ScoredThreat } from '../../src/domain/assessment/score.ts';
import type { Agent } from '../../src/domain/catalogue.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type Metric } from '../../src/domain/cvss/metrics.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../src/domain/maestro/layers.ts';
import { agentsOf } from './agents.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

/** Every number that is expected here is computed anew by the domain, from the files. */

for (const id of ['project', 'edge'] as const) {
  for (const agent of agentsOf(SITES[id])) {
    test(`the page of ${agent.slug} says what follows from its file`, async ({ page }) => {
      await page.goto(addressOf(site(id), `/agents/${agent.slug}/`));
      await test.step('opening', () => opening(page, agent));
      await test.step('factors', () => factors(page, agent));
      await test.step('threats', () => threats(page, agent));
      await test.step('advisories', () => advisories(page, agent));
      await test.step('facts', () => facts(page, agent));
      await test.step('what was read', () => whatWasRead(page, agent));
      await test.step('other equations', () => comparison(page, agent));
      await test.step('amplification', () => curve(page, agent));
      await test.step('layers', () => layers(page, agent));
      await test.step('sources', () => sources(page, agent));
    });
  }
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const texts = async (of: Locator): Promise<string[]> => (await of.allTextContents()).map(words);
const badge = ({ band, score }: Pick<Score, 'band' | 'score'>): string =>
  `${BANDS[band].label}${score.toFixed(1)}`;
const section = (page: Page, id: string): Locator =>
  page.locator(`section[aria-labelledby="${id}"]`);

async function opening(page: Page, { assessment, judgement }: Agent) {
  const { headline, headlineThreat } = judgement;
  await expect(page.locator('h1')).toHaveText(assessment.name);
  await where(page, judgement.threats);
  await expect(page.locator('.lead')).toHaveText(assessment.summary);
  if (!headline || !headlineThreat) {
    await expect(page.locator('.verdict')).toHaveText(/^\s*Not scored/);
    await expect(page.locator('.verdict .figure')).toHaveCount(0);
    await expect(section(page, 'score')).not.toContainText(/(?<![\d.]|factor sum is )0\.0/);
    await expect(section(page, 'score')).toContainText('Not scored.');
    return;
  }
  await expect(page.locator('.verdict .figure')).toHaveText(headline.score.toFixed(1));
  await expect(page.locator('.verdict .badge')).toHaveText(BANDS[headline.band].label);
  await expect(page.locator('.verdict')).toContainText(equation(headline.equation).label);
  await calculation(section(page, 'score'), headline);
  await overrides(section(page, 'score'), headlineThreat);
}

const standingOf = (status: ThreatStatus, version: string | undefined): string =>
  `${THREAT_STATUSES[status].label} ${status === 'fixed' ? 'in' : 'for'} ${version}`;

/** The opening answers where the risk is: the first threats, and the way to the others. */
async function where(page: Page, threats: Agent['judgement']['threats']) {
  const lines = page.locator('.opening').getByRole('list', { name: 'Threats' }).locator('li');
  const expected = threats.slice(0, 6).map(({ title, layer, scores, status, fixedIn }) => {
    const mark = scores ? badge(scores['0.8']) : 'Not scored';
    const isOpen = status === undefined || status === 'open';
    const standing = isOpen ? '' : ` · ${standingOf(status, fixedIn)}`;
    return `${mark} ${title} ${layerCode(layer)} ${LAYERS[layer].short}${standing}`;
  });
  expect(await texts(lines)).toEqual(expected);
  for (const [index, { id }] of threats.slice(0, 6).entries()) {
    await expect(lines.nth(index).locator('a')).toHaveAttribute('href', `#threat-${id}`);
  }
  const more = page.locator('.opening').getByRole('link', { name: /more below$/ });
  await expect(more).toHaveText(threats.length > 6 ? [`${threats.length - 6} more below`] : []);
}

/** A sum that is not that of the agent's own factors says so, and names those that differ. */
async function overrides(within: Locator, threat: ScoredThreat) {
  const { length } = threat.overrides;
  await expect(
    within
      .getByRole('row', { name: /^Factor_Sum/ })
      .locator('td')
      .first(),
  ).toHaveText(
    `sum of the ten factors${length > 0 ? `, ${length} of them judged for this threat` : ''}`,
  );
  for (const { id, score } of threat.overrides) {
    await expect(within).toContainText(`${FACTORS[id].label} ${score.toFixed(1)}`);
  }
}

/** The sum with its numbers: those of the domain, and each line comes to what it says. */
async function calculation(within: Locator, score: Score) {
  const rows = within.locator('table.sum tbody tr');
  const lines = await rows.evaluateAll((all: HTMLTableRowElement[]) =>
    all.map((row) => {
      const cells = [...row.cells];
      const [symbol, middle, value] = cells.map((cell) => cell.textContent?.trim() ?? '');
      const formula = cells[1]?.querySelector('.formula')?.textContent ?? '';
      return { symbol, formula, numbers: middle?.replace(formula, '').trim() ?? '', value };
    }),
  );
  const written = calculationSteps(score);
  const inputs = lines
    .slice(0, -written.length - 1)
    .map(({ symbol, value }) => [symbol, Number(value)]);
  for (const { value } of lines.slice(0, -1)) expect(value).toContain('.');
  expect(inputs).toEqual([
    ['CVSS_Base', score.cvssBase],
    ['Factor_Sum', score.factorSum],
    ['ThM', score.threatMultiplier],
    ...(score.mitigationFactor === undefined
      ? []
      : [['Mitigation_Factor', score.mitigationFactor]]),
  ]);
  const steps = lines.slice(inputs.length, -1);
  expect(steps).toEqual(written);
  for (const { numbers, value } of steps.slice(0, -1)) {
    expect(comesTo(numbers), numbers).toBeCloseTo(Number(value), 9);
  }
  expect(lines.at(-1)?.value).toBe(BANDS[score.band].label);
  const notes = score.flags.map(
    (flag) => `${SCORE_FLAGS[flag].label}. ${SCORE_FLAGS[flag].meaning}`,
  );
  expect(await texts(within.locator('.notes li'))).toEqual(notes);
}

/** What a written sum comes to. */
function comesTo(numbers: string): number {
  const sum = numbers.replaceAll('×', '*').replaceAll('−', '-');
  if (!/^[\d.()+\-*/ ]+$/.test(sum)) throw new Error(`not a sum: ${numbers}`);
  return Function(`return ${sum}`)();
}

async function factors(page: Page, { assessment, judgement }: Agent) {
  const rows = section(page, 'factors').locator('tbody tr');
  expect(await texts(rows.locator('th > a:first-child'))).toEqual(
    judgement.factors.map(({ label }) => label),
  );
  await expect(rows).toHaveCount(judgement.factors.length);
  for (const [index, factor] of judgement.factors.entries()) {
    const row = rows.nth(index);
    const [score = '', , level, reason] = await texts(row.locator('td'));
    expect(Number(score)).toBe(factor.score);
    expect(await row.locator('.fill').getAttribute('width')).toBe(
      String(Math.round(factor.score * 100)),
    );
    expect(level).toBe(
      [
        factor.level,
        ...(factor.onRubric ? [] : ['(off the rubric)']),
        ...(factor.counts ? [] : ['(not in this sum)']),
      ].join(' '),
    );
    expect(reason).toContain(words(factor.reason ?? 'No reason given.'));
    await citations(page, row, factor.sources, assessment);
  }
  await expect(section(page, 'factors').locator('tfoot')).toContainText(
    String(judgement.factorSum),
  );
}

/** Citations lead to the numbered source that they name. */
async function citations(
  page: Page,
  within: Locator,
  cited: readonly string[],
  { sources }: Agent['assessment'],
) {
  const numbers = cited
    .map((id) => sources.findIndex((source) => source.id === id) + 1)
    .sort((a, b) => a - b);
  const links = within.locator('.cites a');
  expect(await texts(links)).toEqual(numbers.map((number) => `[${number}]`));
  for (const [index, number] of numbers.entries()) {
    const anchor = await links.nth(index).getAttribute('href');
    const source = page.locator(`.sources > li:nth-child(${number})`);
    expect(`#${await source.getAttribute('id')}`).toBe(anchor);
  }
}

async function threats(page: Page, { assessment, judgement }: Agent) {
  expect(await texts(page.locator('.threat h3'))).toEqual(
    judgement.threats.map(({ title }) => title),
  );
  for (const threat of judgement.threats) {
    const article = page.locator(`[id="threat-${threat.id}"]`);
    await expect(article).toContainText(LAYERS[threat.layer].name);
    if (threat.reason) await expect(article).toContainText(words(threat.reason));
    if (threat.attack) await expect(article.locator('p').first()).toContainText(threat.attack);
    const isCited = threat.reason ?? threat.attack;
    await citations(page, article.locator('p'), isCited ? threat.sources : [], assessment);
    const items = article.locator('h4:text-is("Mitigations") + ul > li');
    for (const [at, { sources }] of threat.measures.entries()) {
      await citations(page, items.nth(at), sources, assessment);
    }
    if (threat.status && threat.status !== 'open') {
      const { status, fixedIn } = threat;
      await expect(article.locator('header')).toContainText(standingOf(status, fixedIn));
    }
    for (const { text } of threat.measures) await expect(article).toContainText(text);
    for (const { id, name } of threat.mapsTo) await expect(article).toContainText(`${id} ${name}`);
    await expect(article.locator('header .badge')).toHaveText(
      isScored(threat) ? badge(threat.scores['0.8']) : 'Not scored',
    );
    if (isScored(threat)) await calculation(article, threat.scores['0.8']);
    await vector(article, threat);
  }
}

/** Every advisory of the file stands once in the table, with the threats that name it. */
async function advisories(page: Page, { assessment }: Agent) {
  const { threats = [], advisories: ofNone = [] } = assessment;
  const all = [...threats.flatMap(({ advisories: own = [] }) => own), ...ofNone];
  const rows = section(page, 'vulnerabilities').locator('tbody tr');
  await expect(rows).toHaveCount(new Set(all.map(({ id }) => id)).size);
  for (const advisory of all) {
    const row = rows.filter({ hasText: advisory.id });
    const published = [advisory.severity?.toFixed(1), advisory.affected, advisory['fixed-in']];
    for (const said of published) if (said) await expect(row).toContainText(said);
    for (const alias of advisory.aliases ?? []) await expect(row).toContainText(alias);
    await citations(page, row, [advisory.source], assessment);
    const carriers = threats.filter(({ advisories: own = [] }) =>
      own.some(({ id }) => id === advisory.id),
    );
    expect(await texts(row.locator('td a'))).toEqual(carriers.map(({ title }) => title));
  }
}

async function facts(page: Page, { assessment }: Agent) {
  const rows = section(page, 'facts').locator('tbody tr');
  const given = FACT_IDS.flatMap((id) => {
    const fact = assessment.facts?.[id];
    return fact ? [{ id, ...fact }] : [];
  });
  await expect(rows).toHaveCount(given.length);
  for (const [index, { id, answer, setting, sources = [] }] of given.entries()) {
    const row = rows.nth(index);
    await expect(row.locator('th')).toHaveText(FACTS[id].question);
    await expect(row).toContainText(FACT_ANSWERS[answer].label);
    if (setting) await expect(row).toContainText(setting);
    await citations(page, row, sources, assessment);
  }
}

/** The first line of what makes a score sure or not. */
async function whatWasRead(page: Page, { assessment: { subject } }: Agent) {
  const line = page.locator('.certainty > div').first();
  await expect(line).toContainText('Version read');
  await expect(line).toContainText(subject?.version ?? 'Not stated.');
  if (subject?.commit) await expect(line).toContainText(subject.commit.slice(0, 7));
  if (subject?.mode) await expect(line).toContainText(subject.mode);
}

async function vector(article: Locator, threat: Agent['judgement']['threats'][number]) {
  const rows = article.locator('details', { hasText: 'metric by metric' }).locator('tbody tr');
  if (!threat.vector) return expect(rows).toHaveCount(0);
  const { metrics, text } = threat.vector;
  await expect(article.locator('.vector')).toHaveText(
    `${text} base ${threat.scores?.['0.8'].cvssBase.toFixed(1)}`,
  );
  const expected = BASE_METRIC_IDS.map((id) => {
    const { name, values }: Metric = BASE_METRICS[id];
    return `${id}:${metrics[id]}${name}${values[metrics[id]]}`;
  });
  expect(expected).toHaveLength(11);
  expect(await texts(rows)).toEqual(expected);
}

async function comparison(page: Page, { judgement }: Agent) {
  const rows = section(page, 'equations').locator('tbody tr');
  const expected = judgement.threats
    .filter(isScored)
    .map(({ title, scores }) => `${title}${EQUATION_IDS.map((id) => badge(scores[id])).join('')}`);
  expect(await texts(rows)).toEqual(expected);
}

async function curve(page: Page, { judgement }: Agent) {
  const flaws = amplify(factorScores(judgement.factors), '0.8');
  const rows = section(page, 'amplification').locator('tbody tr');
  expect(flaws).toHaveLength(11);
  expect(await texts(rows)).toEqual(
    flaws.map(({ cvssBase, cvssBand, ...result }) => {
      // In whole tenths: with 4.85 binary fractions come to another change than the two numbers beside it.
      const tenths = Math.round(result.score * 10) - cvssBase * 10;
      const change = `${tenths < 0 ? '−' : '+'}${(Math.abs(tenths) / 10).toFixed(1)}`;
      return `${badge({ band: cvssBand, score: cvssBase })}${badge(result)}${change}`;
    }),
  );
  const drawn = await section(page, 'amplification')
    .locator('polyline.line')
    .getAttribute('points');
  expect(drawn?.split(' ')).toHaveLength(11);
}

async function layers(page: Page, { assessment, texts }: Agent) {
  const { text } = texts();
  const sections = page.locator('section.layer');
  expect(await sections.evaluateAll((all) => all.map(({ id }) => id))).toEqual(LAYER_IDS);
  for (const [index, id] of LAYER_IDS.entries()) {
    await expect(sections.nth(index).locator('.tag')).toHaveText(
      LAYER_TAGS[assessment.layers[id]].label,
    );
    await expect(sections.nth(index)).toContainText(
      text.layers[id].split(/\s+/).slice(0, 2).join(' '),
    );
  }
}

async function sources(page: Page, { assessment }: Agent) {
  const links = page.locator('ol.sources > li > a');
  const shown = await links.evaluateAll((all) =>
    all.map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(shown).toEqual(assessment.sources.map(({ title, url }) => [title, url]));
}
