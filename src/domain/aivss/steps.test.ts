import { expect, test } from 'vitest';
import { itemAt } from '../lookup.ts';
import { threatInputs } from './exposure.fixture.ts';
import type { Exposure, ThreatInputs } from './exposure.ts';
import { type Lever, type Step, stepsOf } from './steps.ts';

const threat = (id: string, more?: Partial<ThreatInputs>) => threatInputs(id, 7, more);
const stepsBy = (lever: Lever, { factors = {}, threats = [] }: Partial<Exposure>): Step[] =>
  stepsOf({ factors, threats }, itemAt(threats, 0), '0.8').filter((step) => step.lever === lever);

test('a factor goes down to each level of the rubric below it', () => {
  const factors = { 'autonomy-of-action': 1, 'self-modification': 0.7, 'persistent-memory': 0 };
  expect(
    stepsBy('factor', { factors, threats: [threat('a')] }).map((step) => [
      step.lever === 'factor' && step.factor,
      step.to,
      step.levels,
    ]),
  ).toEqual([
    ['autonomy-of-action', 0, 2],
    ['autonomy-of-action', 0.5, 1],
    ['self-modification', 0, 1.4],
    ['self-modification', 0.5, expect.closeTo(0.4)],
  ]);
});

test('a mitigation everywhere asks as much as it asks of the threat furthest from it', () => {
  const threats = [
    threat('a', { mitigation: 'partial' }),
    threat('b'),
    threat('c', { mitigation: 'strong' }),
  ];
  expect(stepsBy('one-mitigation', { threats })).toMatchObject([
    { threat: 'a', mitigation: 'strong', levels: 1 },
  ]);
  expect(stepsBy('every-mitigation', { threats })).toMatchObject([
    { mitigation: 'partial', levels: 1 },
    { mitigation: 'strong', levels: 2 },
  ]);
});

test('a mitigation everywhere is no step where it would lower the highest threat alone', () => {
  const threats = [threat('a'), threat('b', { mitigation: 'strong' })];
  expect(stepsBy('one-mitigation', { threats })).toHaveLength(2);
  expect(stepsBy('every-mitigation', { threats })).toEqual([]);
});

test('a lower exploit maturity counts from the highest that there is', () => {
  const threats = [
    threat('a', { exploitMaturity: 'proof-of-concept' }),
    threat('b', { exploitMaturity: 'attacked' }),
  ];
  expect(stepsBy('exploit-maturity', { threats })).toMatchObject([
    { exploitMaturity: 'proof-of-concept', levels: 1 },
    { exploitMaturity: 'unreported', levels: 2 },
  ]);
});

test('a number between two levels is one level away from the next', () => {
  const threats = [threat('a', { mitigation: 'partial', mitigationFactor: 0.9 })];
  expect(stepsBy('one-mitigation', { threats })).toMatchObject([
    { mitigation: 'partial', levels: 1 },
    { mitigation: 'strong', levels: 1 },
  ]);
});
