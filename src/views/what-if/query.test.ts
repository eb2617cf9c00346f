import { expect, test } from 'vitest';
import type { Exposure } from '../../domain/aivss/exposure.ts';
import type { Scenario } from '../../domain/aivss/scenario.ts';
import { queryOfScenario, scenarioOfQuery } from './query.ts';

const AGENT: Exposure = {
  factors: { 'autonomy-of-action': 1, 'dynamic-tool-use': 0.65 },
  threats: [
    { id: 'a', cvssBase: 7, overrides: {}, mitigation: 'partial' },
    { id: 'b-c', cvssBase: 5, overrides: {}, threatMultiplier: 1.05 },
  ],
};

test.each<[string, Scenario]>([
  ['', { factors: {}, threats: {} }],
  ['?autonomy-of-action=0.5', { factors: { 'autonomy-of-action': 0.5 }, threats: {} }],
  [
    '?mitigation=strong',
    { factors: {}, threats: { a: { mitigation: 'strong' }, 'b-c': { mitigation: 'strong' } } },
  ],
  // The first threat has this level already.
  ['?mitigation=partial', { factors: {}, threats: { 'b-c': { mitigation: 'partial' } } }],
  ['?maturity.b-c=attacked', { factors: {}, threats: { 'b-c': { exploitMaturity: 'attacked' } } }],
])('%j is a link to a what-if and back', (query, scenario) => {
  expect(queryOfScenario(AGENT, scenario)).toBe(query);
  expect(scenarioOfQuery(AGENT, query)).toEqual(scenario);
});

test.each([
  '?autonomy-of-action=1',
  '?dynamic-tool-use=0.65',
  '?dynamic-tool-use=2&persistent-memory=1',
  '?autonomy-of-action=',
  '?mitigation=perfect&mitigation.z=strong&maturity.b-c=',
  '?q=agent',
])('%j changes nothing', (query) => {
  expect(scenarioOfQuery(AGENT, query)).toEqual({ factors: {}, threats: {} });
});

test('one threat may differ from the level of all others', () => {
  const scenario = scenarioOfQuery(AGENT, '?mitigation=strong&mitigation.a=none');
  expect(scenario.threats).toEqual({ a: { mitigation: 'none' }, 'b-c': { mitigation: 'strong' } });
});
