import { expect, test } from 'vitest';
import { scoreInputs, takesFromAgent, withOverrides } from './exposure.ts';

const AGENT = { 'autonomy-of-action': 0.5, 'goal-driven-planning': 1 };

test.each([
  ['nothing', {}, AGENT],
  [
    'a factor of its own',
    { 'autonomy-of-action': 1 },
    { 'autonomy-of-action': 1, 'goal-driven-planning': 1 },
  ],
  [
    'the other tenth factor, which replaces the one there is',
    { 'natural-language-interface': 0 },
    { 'autonomy-of-action': 0.5, 'natural-language-interface': 0 },
  ],
])('a threat that overrides %s', (_, overrides, expected) => {
  expect(withOverrides(AGENT, overrides)).toEqual(expected);
});

test.each([
  ['autonomy-of-action', {}, true],
  ['autonomy-of-action', { 'autonomy-of-action': 0.5 }, false],
  ['goal-driven-planning', { 'natural-language-interface': 0 }, false],
  ['autonomy-of-action', { 'natural-language-interface': 0 }, true],
] as const)('%s with the overrides %j: taken from the agent is %s', (id, overrides, expected) => {
  expect(takesFromAgent({ id: 't', cvssBase: 5, overrides }, id)).toBe(expected);
});

test('what is scored of a threat has neither its id nor its overrides', () => {
  const threat = { id: 't', cvssBase: 5, overrides: { 'autonomy-of-action': 0 } };
  expect(scoreInputs(threat, AGENT)).toEqual({
    cvssBase: 5,
    factors: { 'autonomy-of-action': 0, 'goal-driven-planning': 1 },
  });
});
