import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { exampleIn, queryOf, stateOfHash, stateOfQuery } from './query.ts';
import { blankState, exampleAt, stateOfExample } from './state.ts';
import { BLANK, CALCULATOR_STATES, NUMBERS, STATE_TENTH } from './states.fixture.ts';

test.each(CALCULATOR_STATES)('%s can be written as a query and read again', (_, state) => {
  expect(stateOfQuery(queryOf(state), STATE_TENTH)).toEqual(state);
});

test('a query is short and readable', () => {
  expect(queryOf(NUMBERS)).toBe(
    '?cvss=CVSS:4.0/AV:N&f=0,0,0,0,0.35,0,0,0,0,0,&maturity=1.05&mitigation=0.9',
  );
});

test('the order of the factors in a query does not change', () => {
  expect(FACTOR_IDS).toEqual([
    'autonomy-of-action',
    'goal-driven-planning',
    'self-modification',
    'dynamic-tool-use',
    'persistent-memory',
    'contextual-awareness',
    'dynamic-identity',
    'multi-agent-interactions',
    'non-determinism',
    'opacity-and-reflexivity',
    'natural-language-interface',
  ]);
});

test.each([
  ['', undefined],
  ['?utm_source=mail', undefined],
  ['?cvss=', BLANK],
  ['?f=9,9,x,,-1', BLANK],
  ['?maturity=grave&mitigation=-2', BLANK],
  ['?cvss=%3Cscript%3E', { ...BLANK, vector: '<script>' }],
  [
    '?f=0,0.5,,,,,,,,,1',
    {
      ...BLANK,
      factors: { ...blankState('goal-driven-planning').factors, 'goal-driven-planning': 0.5 },
    },
  ],
])('of the query %j the valid parts are read', (query, expected) => {
  expect(stateOfQuery(query, STATE_TENTH)).toEqual(expected);
});

test('an example is recognised until something is changed', () => {
  const first = exampleAt(0);
  const state = stateOfExample(first);
  expect(exampleIn(state)).toBe(first);
  expect(exampleIn({ ...state, mitigation: 'strong' })).toBeUndefined();
});

test.each([
  ['#CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N', true],
  ['#cvss:4.0/av:n', true],
  ['#CVSS%3A4.0%2FAV%3AN', true],
  ['#CVSS:4.0/AV:N%', true],
  ['#result', false],
  ['', false],
])('a vector after the # is read: %s', (hash, isRead) => {
  const state = stateOfHash(hash, 'natural-language-interface');
  expect(state !== undefined).toBe(isRead);
  if (state) expect(state.vector).toMatch(/^cvss:4\.0\/av:n/i);
});
