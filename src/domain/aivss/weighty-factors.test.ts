import { expect, test } from 'vitest';
import { FACTOR_IDS, type FactorId } from './factors.ts';
import stated from './weighty-factors.json' with { type: 'json' };
import { risksWeighedBy } from './weighty-factors.ts';

test.each<[FactorId, string[]]>([
  ['goal-driven-planning', []],
  [
    'persistent-memory',
    ['agent-access-control-violation', 'agent-memory-and-context-manipulation'],
  ],
  [
    'self-modification',
    ['insecure-agent-critical-systems-interaction', 'agent-supply-chain-and-dependency-risk'],
  ],
])('the core risks that %s weighs most in, by Table 3', (factor, risks) => {
  expect(risksWeighedBy(factor).toSorted()).toEqual(risks.toSorted());
});

test('Table 3 names factors only', () => {
  expect(FACTOR_IDS).toEqual(expect.arrayContaining(Object.values(stated).flat()));
});
