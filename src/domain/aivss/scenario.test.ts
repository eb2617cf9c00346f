import { expect, test } from 'vitest';
import type { Exposure } from './exposure.ts';
import { applyScenario, type Scenario } from './scenario.ts';

const AGENT: Exposure = {
  factors: { 'autonomy-of-action': 1, 'dynamic-tool-use': 0.5 },
  threats: [
    { id: 'a', cvssBase: 7, overrides: {}, exploitMaturity: 'attacked' },
    { id: 'b', cvssBase: 5, overrides: { 'autonomy-of-action': 0.5 }, mitigationFactor: 0.9 },
  ],
};
const NOTHING: Scenario = { factors: {}, threats: {} };

test('where nothing is changed, the agent is as it was assessed', () => {
  expect(applyScenario(AGENT, NOTHING)).toEqual(AGENT);
});

test('a factor of the agent changes, and the overrides of threats stay', () => {
  const { factors, threats } = applyScenario(AGENT, {
    ...NOTHING,
    factors: { 'autonomy-of-action': 0 },
  });
  expect(factors).toEqual({ 'autonomy-of-action': 0, 'dynamic-tool-use': 0.5 });
  expect(threats).toEqual(AGENT.threats);
});

test('a level replaces the number of a source, and touches no other threat', () => {
  const { threats } = applyScenario(AGENT, {
    ...NOTHING,
    threats: { b: { mitigation: 'strong' } },
  });
  expect(threats[0]).toEqual(AGENT.threats[0]);
  expect(threats[1]).toEqual({
    id: 'b',
    cvssBase: 5,
    overrides: { 'autonomy-of-action': 0.5 },
    mitigation: 'strong',
  });
});
