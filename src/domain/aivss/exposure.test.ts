import { expect, test } from 'vitest';
import { exposureIn, scoreInputs, takesFromAgent } from './exposure.ts';

const AGENT = { 'autonomy-of-action': 0.5, 'goal-driven-planning': 1 };

const BOTH = { ...AGENT, 'natural-language-interface': 0.5 };
const NLI = 'natural-language-interface';
const GDP = 'goal-driven-planning';

/** Which factors of the agent and which overrides of the threat count under a set. */
test.each<[string, object, object, 'v0.5' | 'v0.8', object, object]>([
  ['only the tenth of v0.5', AGENT, {}, 'v0.8', AGENT, {}],
  ['an override of the tenth there is', AGENT, { [GDP]: 0 }, 'v0.8', AGENT, { [GDP]: 0 }],
  ['an override of its own tenth', AGENT, { [NLI]: 0 }, 'v0.8', AGENT, { [NLI]: 0 }],
  ['an override of the other tenth', AGENT, { [NLI]: 0 }, 'v0.5', AGENT, {}],
  ['both', BOTH, {}, 'v0.5', AGENT, {}],
  ['both', BOTH, {}, 'v0.8', { 'autonomy-of-action': 0.5, [NLI]: 0.5 }, {}],
  ['both, one overridden', BOTH, { [NLI]: 0 }, 'v0.5', AGENT, {}],
  [
    'both, both overridden',
    BOTH,
    { [NLI]: 0, [GDP]: 0.5, 'autonomy-of-action': 1 },
    'v0.5',
    AGENT,
    { [GDP]: 0.5, 'autonomy-of-action': 1 },
  ],
])('%s: %j %j under %s', (_, factors, overrides, set, ten, taken) => {
  const threat = { id: 't', cvssBase: 5, overrides };
  expect(exposureIn(set, { factors, threats: [threat] })).toEqual({
    factors: ten,
    threats: [{ ...threat, overrides: taken }],
  });
});

test.each([
  ['autonomy-of-action', {}, true],
  ['autonomy-of-action', { 'autonomy-of-action': 0.5 }, false],
  ['goal-driven-planning', { 'natural-language-interface': 0 }, false],
  ['autonomy-of-action', { 'natural-language-interface': 0 }, true],
] as const)('%s with the overrides %j: taken from the agent is %s', (id, overrides, expected) => {
  expect(takesFromAgent({ id: 't', cvssBase: 5, overrides }, id)).toBe(expected);
});

test('the inputs of a score have the overrides among the factors, and no id', () => {
  const threat = { id: 't', cvssBase: 5, overrides: { 'autonomy-of-action': 0 } };
  expect(scoreInputs(threat, AGENT)).toEqual({
    cvssBase: 5,
    factors: { 'autonomy-of-action': 0, 'goal-driven-planning': 1 },
  });
});
