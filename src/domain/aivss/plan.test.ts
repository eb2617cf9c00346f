import { expect, test } from 'vitest';
import { HALF_FACTORS, threatInputs as threat } from './exposure.fixture.ts';
import type { Exposure, ThreatInputs } from './exposure.ts';
import type { TakenMeasure } from './measures.ts';
import { planOf } from './plan.ts';

const exposure = (...threats: ThreatInputs[]): Exposure => ({ factors: HALF_FACTORS, threats });
/** By v0.8 and Proof-of-Concept, 9 becomes 9.5, 8 becomes 9.0 and 4 becomes 6.9, before a mitigation. */
const [top, mid, low] = [threat('top', 9), threat('mid', 8), threat('low', 4)];
const take = (id: string, brings: TakenMeasure['brings']): TakenMeasure => ({ threat: id, brings });

test.each<[string, Exposure, TakenMeasure[], [string[], number][], string]>([
  ['no measure', exposure(top), [], [], 'top'],
  [
    'one measure of the only threat',
    exposure(top),
    [take('top', 'partial')],
    [[['top'], 7.9]],
    'top',
  ],
  [
    'the leading threat first, then the one that leads next',
    exposure(low, mid, top),
    [take('mid', 'strong'), take('top', 'strong')],
    [
      [['top'], 9],
      [['mid'], 6.9],
    ],
    'low',
  ],
  [
    'equal threats are one step',
    exposure(mid, threat('twin', 8), low),
    [take('mid', 'partial'), take('twin', 'partial')],
    [[['mid', 'twin'], 7.4]],
    'mid',
  ],
  ['a leader without a measure ends it', exposure(top, mid), [take('mid', 'strong')], [], 'top'],
  [
    'it ends where the rest has no measure',
    exposure(top, mid),
    [take('top', 'strong')],
    [[['top'], 9]],
    'mid',
  ],
  [
    'the strongest of several measures counts',
    exposure(top),
    [take('top', 'partial'), take('top', 'strong'), take('top', { 'autonomy-of-action': 0 })],
    [[['top'], 6.4]],
    'top',
  ],
])('%s', (_, judged, measures, steps, rest) => {
  const plan = planOf(judged, measures, '0.8');
  expect(plan?.steps.map(({ threats, after }) => [threats, after.score])).toEqual(steps);
  expect(plan?.rest).toBe(rest);
});

test('an agent that is not scored has no plan', () => {
  expect(planOf(exposure(), [], '0.8')).toBeUndefined();
});
