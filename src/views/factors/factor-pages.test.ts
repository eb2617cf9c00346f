import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { assemble } from '../../domain/catalogue.ts';
import { type FactorStandings, factorStandings } from '../../domain/factor-standings.ts';
import { itemAt } from '../../domain/lookup.ts';
import { record } from '../../domain/record.fixture.ts';
import { inPages } from '../lists/paging.ts';
import { factorPage } from './factor-pages.ts';
import { factorSummary, factorView } from './factor-view.ts';

function standingsOf(agents: number): FactorStandings {
  const records = Array.from({ length: agents }, (_, index) => record(`agent-${index}`));
  return itemAt(factorStandings(assemble(records, '0.8')), 0);
}

/** The pages of the first factor, as its route asks for them. */
const pagesOf = (agents: number) => {
  const all = standingsOf(agents);
  return inPages(all.agents).map((page) =>
    factorPage(all.id, page, page.number === 1 ? all : undefined, '0.8'),
  );
};

test.each([
  [0, [0]],
  [201, [100, 100, 1]],
])('%d agents stand on pages of %j', (agents, rows) => {
  const pages = pagesOf(agents);
  expect(pages.map((page) => page.rows.length)).toEqual(rows);
  expect(pages.map(({ path }) => path)).toEqual(
    rows.map((_, index) =>
      index === 0
        ? '/factors/autonomy-of-action/'
        : `/factors/autonomy-of-action/page/${index + 1}/`,
    ),
  );
  expect(pages.filter(({ about }) => about)).toHaveLength(1);
  expect(pages[0]?.about).toBeDefined();
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  expect(new Set(pages.map(({ description }) => description)).size).toBe(pages.length);
});

test('the caption says which agents a page has', () => {
  const captions = pagesOf(220).map(({ caption }) => caption);
  expect(captions[2]).toMatch(/^Agents 201 to 220 of 220,/);
});

test('the histogram has the counts of the table, and a bar wherever there is an agent', () => {
  const { histogram, levels } = factorView(standingsOf(1), '0.8');
  expect(histogram.bars.map(({ count }) => count)).toEqual(levels.map(({ count }) => count));
  expect(histogram.bars.map(({ height }) => height > 0).join(' ')).toBe(
    'true false false false false',
  );
  expect(histogram.text).toMatch(/^none 1, between none and partial 0, partial 0,/);
});

test('without agents the histogram has no bars', () => {
  const { histogram, total } = factorView(standingsOf(0), '0.8');
  expect(total).toBe(0);
  expect(histogram.bars.every(({ height }) => height === 0)).toBe(true);
  expect(factorSummary(standingsOf(0)).levels.every(({ bar }) => bar === 0)).toBe(true);
});

test('the bar of one agent among a thousand can still be seen', () => {
  const records = Array.from({ length: 1000 }, (_, index) => {
    const plain = record(`agent-${index}`);
    if (index > 0) return plain;
    const factors = { ...plain.assessment.factors, 'autonomy-of-action': 1 };
    return { ...plain, assessment: { ...plain.assessment, factors } };
  });
  const first = itemAt(factorStandings(assemble(records, '0.8')), 0);
  expect(factorView(first, '0.8').histogram.bars[4]?.height).toBe(2);
});

test('every factor has a next one, and only the two tenth factors have another in their place', () => {
  const views = factorStandings(assemble([], '0.8')).map((one) => factorView(one, '0.8'));
  expect(views.map(({ after }) => after?.id)).toEqual([...FACTOR_IDS.slice(1), undefined]);
  expect(
    views.flatMap(({ id, tenth }) => (tenth ? [[id, tenth.set, tenth.other.id]] : [])),
  ).toEqual([
    ['goal-driven-planning', 'v0.5', 'natural-language-interface'],
    ['natural-language-interface', 'v0.8', 'goal-driven-planning'],
  ]);
});

test('a step has its effect for every base and maturity, and the factors of mitigation', () => {
  const { step } = factorView(standingsOf(0), '0.8');
  expect(step.maturities.map(({ multiplier }) => multiplier)).toEqual(['1', '0.97', '0.5']);
  expect(step.rows[2]?.effects).toEqual(['+0.25', '+0.2425', '+0.125']);
  expect(step.credit).toEqual(['0.83', '0.67']);
  expect(factorView(standingsOf(0), '0.5').step.credit).toBeUndefined();
});
