import type { Locator, Page } from '@playwright/test';
import { advisoryAddress } from '../../src/domain/advisory-address.ts';
import { amplify } from '../../src/domain/aivss/amplification.ts';
import { BANDS, bandOf } from '../../src/domain/aivss/bands.ts';
import { calculationSteps } from '../../src/domain/aivss/calculation.ts';
import { EQUATION_IDS, equation } from '../../src/domain/aivss/equations/index.ts';
import { FACTORS, factorLevel } from '../../src/domain/aivss/factors.ts';
import { SCORE_FLAGS } from '../../src/domain/aivss/flags.ts';
import type { Score } from '../../src/domain/aivss/score.ts';
import { FACT_ANSWERS, FACT_IDS, FACTS } from '../../src/domain/assessment/format/facts.ts';
import {
  THREAT_STATUSES,
  type ThreatStatus,
} from '../../src/domain/assessment/format/vocabulary.ts';
import { factorScores, isScored, type ScoredThreat } from '../../src/domain/assessment/score.ts';
import type { Agent } from '../../src/domain/catalogue.ts';
import { LAYER_TAGS, LAYERS, layersIn } from '../../src/domain/maestro/layers.ts';
import { vectorInWords } from '../../src/views/agent/vector-in-words.ts';
import { topicCode } from '../../src/views/threats/topic-label.ts';
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
      await test.step('threats', () => threatArticles(page, agent));
      await test.step('advisories', () => advisories(page, agent));
      await test.step('facts', () => facts(page, agent));
      await test.step('what was read', () => whatWasRead(page, agent));
      await test.step('amplification', () => curve(page, agent));
      await test.step('layers', () => layers(page, agent));
      await test.step('sources', () => sourceList(page, agent));
    });
  }
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textsOf = async (of: Locator): Promise<string[]> => (await of.allTextContents()).map(words);
const badge = ({ band, score }: Pick<Score, 'band' | 'score'>): string =>
  `${BANDS[band].label} ${score.toFixed(1)}`;
const section = (page: Page, id: string): Locator =>
  page.locator(`section[aria-labelledby="${id}"]`);

async function opening(page: Page, { assessment, judgement }: Agent) {
  const { headline, headlineThreat } = judgement;
  await expect(page.locator('h1')).toHaveText(assessment.name);
  await expect(page.locator('.lead')).toHaveText(assessment.summary);
  if (!headline || !headlineThreat) {
    await expect(page.locator('.verdict')).toHaveText(/^\s*Not scored/);
    await expect(page.locator('.verdict .figure')).toHaveCount(0);
    await expect(section(page, 'score')).toContainText('Not scored.');
    return;
  }
  await expect(page.locator('.verdict .figure')).toHaveText(headline.score.toFixed(1));
  await expect(page.locator('.verdict .badge')).toHaveText(BANDS[headline.band].label);
  await expect(page.locator('.verdict')).toContainText(equation(headline.equation).label);
  const flaw = `${headline.cvssBase.toFixed(1)} (${BANDS[bandOf(headline.cvssBase)].label}`;
  await expect(page.locator('[aria-labelledby=verdict]')).toContainText(
    `The flaw alone is ${flaw}`,
  );
  await calculation(section(page, 'score'), headline);
  await overrides(section(page, 'score'), headlineThreat);
  await sums(page, judgement.threats.filter(isScored));
}

const standingOf = (status: ThreatStatus, version: string | undefined): string =>
  `${THREAT_STATUSES[status].label} ${status === 'fixed' ? 'in' : 'for'} ${version}`;

/** One table has the sums of all scored threats, each with what is unusual about it. */
async function sums(page: Page, threats: readonly ScoredThreat[]) {
  const rows = page.locator('table.sums tbody tr');
  await expect(rows).toHaveCount(threats.length);
  for (const [index, { title, scores }] of threats.entries()) {
    const score = scores['0.8'];
    const cells = await textsOf(rows.nth(index).locator('th, td'));
    const steps = calculationSteps(score).map(({ value }) => value);
    expect(cells[0]).toBe(`${index + 1}. ${title}`);
    expect(cells[1]).toBe(`${BANDS[bandOf(score.cvssBase)].label} ${score.cvssBase.toFixed(1)}`);
    expect(cells.slice(5, 5 + steps.length)).toEqual(steps);
    const others = EQUATION_IDS.filter((id) => id !== '0.8').map((id) => badge(scores[id]));
    expect(cells.slice(6 + steps.length, 6 + steps.length + others.length)).toEqual(others);
    for (const flag of score.flags) {
      await expect(rows.nth(index)).toContainText(SCORE_FLAGS[flag].label);
      await expect(page.locator('#sums .notes')).toContainText(SCORE_FLAGS[flag].meaning);
    }
  }
}

/** A sum that is not that of the agent's own factors says so, and names those that differ. */
async function overrides(within: Locator, threat: ScoredThreat) {
  const { length } = threat.overrides;
  await expect(
    within
      .getByRole('row', { name: /^Factor_Sum/, includeHidden: true })
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
  expect(await textsOf(within.locator('details').first().locator('.notes li'))).toEqual(notes);
}

/** What a written sum comes to. */
function comesTo(numbers: string): number {
  const sum = numbers.replaceAll('×', '*').replaceAll('−', '-');
  if (!/^[\d.()+\-*/ ]+$/.test(sum)) throw new Error(`not a sum: ${numbers}`);
  return Function(`return ${sum}`)();
}

async function factors(page: Page, { assessment, judgement }: Agent) {
  const rows = section(page, 'factors').locator('.factors > details');
  expect(await textsOf(rows.locator('summary > b'))).toEqual(
    judgement.factors.map(({ label }) => label),
  );
  for (const [index, factor] of judgement.factors.entries()) {
    const row = rows.nth(index);
    const [score = '', level] = await textsOf(row.locator('summary > span'));
    expect(Number(score)).toBe(factor.score);
    await expect(row).toHaveClass(`f${Math.round(factor.score * 10)}`);
    expect(level).toBe(
      [
        factorLevel(factor.score),
        ...(factor.onRubric ? [] : ['(off the rubric)']),
        ...(factor.counts ? [] : ['(not in this sum)']),
      ].join(' '),
    );
    expect(words((await row.locator('p').first().textContent()) ?? '')).toContain(
      words(factor.reason ?? 'No reason given.'),
    );
    await citations(page, row, factor.sources, assessment);
  }
  await expect(section(page, 'factors').locator('.factors > p')).toContainText(
    `Factor_Sum ${judgement.factorSum}`,
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
  const links = within.locator('a[href^="#source-"]');
  expect(await textsOf(links)).toEqual(numbers.map((number) => `[${number}]`));
  for (const [index, number] of numbers.entries()) {
    const anchor = await links.nth(index).getAttribute('href');
    const source = page.locator(`.sources > li:nth-child(${number})`);
    expect(`#${await source.getAttribute('id')}`).toBe(anchor);
  }
}

async function threatArticles(page: Page, { assessment, judgement }: Agent) {
  expect(await textsOf(page.locator('.threat h3'))).toEqual(
    judgement.threats.map(({ title }) => title),
  );
  for (const threat of judgement.threats) {
    const article = page.locator(`[id="threat-${threat.id}"]`);
    await expect(article).toContainText(LAYERS[threat.layer].name);
    if (threat.reason) await expect(article).toContainText(words(threat.reason));
    if (threat.attack) await expect(article.locator('p').first()).toContainText(threat.attack);
    const isCited = threat.reason ?? threat.attack;
    await citations(page, article.locator('p'), isCited ? threat.sources : [], assessment);
    await measures(page, article, threat, assessment);
    if (threat.status && threat.status !== 'open') {
      const { status, fixedIn } = threat;
      await expect(article.locator('header')).toContainText(standingOf(status, fixedIn));
    }
    for (const { scheme, id, name } of threat.mapsTo) {
      const code = topicCode({ list: scheme, id }) ?? name;
      await expect(article.locator('dl a').filter({ hasText: code }).first()).toBeVisible();
    }
    await expect(article.locator('header .badge')).toHaveText(
      isScored(threat) ? badge(threat.scores['0.8']) : 'Not scored',
    );
    await vector(article, threat);
  }
}

/** Measures that are a step of what to do first stand there; the threat leads to them. */
async function measures(
  page: Page,
  article: Locator,
  { measures: own }: Agent['judgement']['threats'][number],
  assessment: Agent['assessment'],
) {
  if (own.length === 0) return;
  const step = await article.getByRole('link', { name: /^step \d+ of what to do first$/ }).all();
  const number = Number(/\d+/.exec((await step[0]?.innerText()) ?? '')?.[0]);
  const items = step[0]
    ? page
        .locator('.plan > li')
        .nth(number - 1)
        .locator('ul > li')
    : article.locator('h4:text-is("Mitigations") + ul > li');
  for (const { text, sources } of own) {
    const item = items.filter({ hasText: words(text) }).first();
    await expect(item).toContainText(words(text));
    await citations(page, item, sources, assessment);
  }
}

/** Every advisory of the file stands once in the table, with the threats that name it. */
async function advisories(page: Page, { assessment }: Agent) {
  const { threats = [], advisories: ofNone = [] } = assessment;
  const all = [...threats.flatMap(({ advisories: own = [] }) => own), ...ofNone];
  const rows = section(page, 'vulnerabilities').locator('tbody tr');
  await expect(rows).toHaveCount(new Set(all.map(({ id, package: of }) => `${id} ${of}`)).size);
  const isListed = await rows.evaluateAll((list) =>
    list.map((row) => row.textContent.includes('listed as exploited on')),
  );
  expect(isListed).toEqual(isListed.toSorted((a, b) => Number(b) - Number(a)));
  for (const advisory of all) {
    const row = rows.filter({ hasText: advisory.id }).filter({ hasText: advisory.affected ?? '' });
    const published = [advisory.severity?.toFixed(1), advisory.affected, advisory['fixed-in']];
    for (const said of published) if (said) await expect(row).toContainText(said);
    for (const id of [advisory.id, ...(advisory.aliases ?? [])]) {
      await expect(row).toContainText(id);
      const address = advisoryAddress(id);
      if (address) {
        await expect(row.locator('th a').getByText(id)).toHaveAttribute('href', address);
      }
    }
    await citations(page, row, [advisory.source], assessment);
    const carriers = threats.filter(({ advisories: own = [] }) =>
      own.some(({ id }) => id === advisory.id),
    );
    expect(await textsOf(row.locator('td a'))).toEqual(carriers.map(({ title }) => title));
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
  const line = article.locator('.vector');
  if (!threat.vector) return expect(line).toHaveCount(0);
  const { metrics, text } = threat.vector;
  const base = threat.scores?.['0.8'].cvssBase.toFixed(1);
  await expect(line).toHaveText(`${text} base ${base}: ${vectorInWords(metrics)}.`);
  await expect(line.locator('a')).toHaveAttribute('href', /\/calculator\/metrics\/$/);
}

async function curve(page: Page, { judgement }: Agent) {
  const flaws = amplify(factorScores(judgement.factors), '0.8');
  const place = page.locator('#amplification');
  if (flaws.every(({ cvssBase, score }) => cvssBase === score)) {
    await expect(place).toContainText('adds nothing');
    return expect(place.locator('svg')).toHaveCount(0);
  }
  const [bases = [], scores = [], bands = []] = await place
    .locator('tr')
    .evaluateAll((all: HTMLTableRowElement[]) =>
      all.map(({ cells }) => [...cells].slice(1).map(({ textContent }) => textContent?.trim())),
    );
  expect(bases).toEqual(flaws.map(({ cvssBase }) => cvssBase.toFixed(1)));
  expect(scores).toEqual(flaws.map(({ score }) => score.toFixed(1)));
  expect(bands).toEqual(flaws.map(({ band }) => BANDS[band].label));
  const drawn = await place.locator('polyline.line').getAttribute('points');
  expect(drawn?.split(' ')).toHaveLength(2);
}

async function layers(page: Page, { assessment, texts }: Agent) {
  const { text } = texts();
  const sections = page.locator('.layers > details');
  expect(await sections.locator('> div').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    layersIn(),
  );
  for (const [index, id] of layersIn().entries()) {
    await expect(sections.nth(index).locator('.tag')).toHaveText(
      LAYER_TAGS[assessment.layers[id] ?? 'mapped'].label,
    );
    await expect(sections.nth(index)).toContainText(
      text.layers[id].split(/\s+/).slice(0, 2).join(' '),
    );
  }
}

async function sourceList(page: Page, { assessment }: Agent) {
  const links = page.locator('ol.sources > li > a');
  const shown = await links.evaluateAll((all) =>
    all.map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(shown).toEqual(assessment.sources.map(({ title, url }) => [title, url]));
}
