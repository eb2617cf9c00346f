import { expect, test } from 'vitest';
import type { FactorId } from './aivss/factors.ts';
import { assemble } from './catalogue.ts';
import { type FactorStandings, factorStandings } from './factor-standings.ts';
import { record } from './record.fixture.ts';

/** The standings of agents with these values for Dynamic Tool Use. */
function standingsOf(values: Readonly<Record<string, number>>): FactorStandings {
  const records = Object.entries(values).map(([name, value]) => {
    const plain = record(name.toLowerCase().replaceAll(' ', '-'), { name });
    const factors = { ...plain.assessment.factors, 'dynamic-tool-use': value };
    return { ...plain, assessment: { ...plain.assessment, factors } };
  });
  return standingsOn(factorStandings(assemble(records, '0.8')), 'dynamic-tool-use');
}

const standingsOn = (all: readonly FactorStandings[], factor: FactorId): FactorStandings =>
  all.find(({ id }) => id === factor) ?? expect.fail();

test.each<[string, Record<string, number>, number[]]>([
  ['no agent', {}, [0, 0, 0, 0, 0]],
  ['one agent', { a: 0.5 }, [0, 0, 1, 0, 0]],
  ['agents that are all the same', { a: 1, b: 1, c: 1 }, [0, 0, 0, 0, 3]],
  ['values next to the rubric', { a: 0.05, b: 0.45, c: 0.55, d: 0.95 }, [0, 2, 0, 2, 0]],
  ['one at each level', { a: 0, b: 0.3, c: 0.5, d: 0.7, e: 1 }, [1, 1, 1, 1, 1]],
])('%s', (_, values, counts) => {
  const { levels, agents } = standingsOf(values);
  expect(levels.map(({ count }) => count)).toEqual(counts);
  expect(agents).toHaveLength(Object.keys(values).length);
});

test('values between two levels are listed one by one', () => {
  const { levels } = standingsOf({ a: 0.3, b: 0.05, c: 0.3 });
  expect(levels[1]).toEqual({
    level: 'between none and partial',
    score: undefined,
    count: 3,
    values: [
      { score: 0.05, count: 1 },
      { score: 0.3, count: 2 },
    ],
  });
});

test('the highest value comes first, by name inside a value, whatever the band', () => {
  const { agents } = standingsOf({ zoe: 0.5, 'Agent 10': 0.5, 'agent 2': 0.5, low: 0, high: 1 });
  expect(agents.map(({ agent }) => agent.assessment.name)).toEqual([
    'high',
    'agent 2',
    'Agent 10',
    'zoe',
    'low',
  ]);
});

test('an agent stands only where it was judged: one of the two tenth factors', () => {
  const all = factorStandings(assemble([record('a')], '0.8'));
  expect(standingsOn(all, 'goal-driven-planning').agents).toHaveLength(1);
  expect(standingsOn(all, 'natural-language-interface').agents).toHaveLength(0);
});
