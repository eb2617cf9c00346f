import { expect, test } from 'vitest';
import type { Exposure, ThreatInputs } from './exposure.ts';
import { FACTOR_IDS } from './factors.ts';
import { afterMeasures, type TakenMeasure } from './measures.ts';

const threat = (id: string, cvssBase: number, more: Partial<ThreatInputs> = {}): ThreatInputs => ({
  id,
  cvssBase,
  overrides: {},
  ...more,
});
/** Eleven factors of 0.5, so that every set has a sum of 5. */
const AGENT = Object.fromEntries(FACTOR_IDS.map((id) => [id, 0.5]));
const exposure = (...threats: ThreatInputs[]): Exposure => ({ factors: AGENT, threats });

/** By v0.8 and Proof-of-Concept, 8 becomes 8.97 and 4 becomes 6.91, before a mitigation. */
const TWO = exposure(threat('high', 8), threat('low', 4));
const HALVED = { 'autonomy-of-action': 0, 'dynamic-tool-use': 0 };

test.each<[string, Exposure, TakenMeasure[], Record<string, number>, number | undefined]>([
  ['nothing', TWO, [], { high: 9, low: 6.9 }, 9],
  ['a partial mitigation', TWO, [{ threat: 'high', brings: 'partial' }], { high: 7.4 }, 7.4],
  [
    'a strong one: another threat leads',
    TWO,
    [{ threat: 'high', brings: 'strong' }],
    { high: 6, low: 6.9 },
    6.9,
  ],
  [
    'two that do not add: the strongest counts',
    TWO,
    [
      { threat: 'high', brings: 'partial' },
      { threat: 'high', brings: 'strong' },
      { threat: 'high', brings: HALVED },
    ],
    { high: 6, low: 6.9 },
    6.9,
  ],
  [
    'two factors: 8 + 2 × 0.4 × 0.97',
    TWO,
    [{ threat: 'high', brings: HALVED }],
    { high: 8.8 },
    8.8,
  ],
  ['only their own threat', TWO, [{ threat: 'low', brings: HALVED }], { high: 9, low: 6.3 }, 9],
  [
    'a factor that would rise stays',
    TWO,
    [{ threat: 'high', brings: { 'autonomy-of-action': 1 } }],
    { high: 9 },
    9,
  ],
  [
    'a tenth factor of the other set moves nothing',
    TWO,
    [{ threat: 'high', brings: { 'goal-driven-planning': 0 } }],
    { high: 9 },
    9,
  ],
  [
    'the own tenth does',
    TWO,
    [{ threat: 'high', brings: { 'natural-language-interface': 0 } }],
    { high: 8.9 },
    8.9,
  ],
  [
    'an override falls too',
    exposure(threat('one', 8, { overrides: { 'autonomy-of-action': 1 } })),
    [{ threat: 'one', brings: { 'autonomy-of-action': 0 } }],
    { one: 8.9 },
    8.9,
  ],
  [
    'a mitigation that is credited already stays',
    exposure(threat('one', 8, { mitigation: 'strong' })),
    [{ threat: 'one', brings: 'partial' }],
    { one: 6 },
    6,
  ],
  [
    'a level replaces a weaker number of a source',
    exposure(threat('one', 8, { mitigationFactor: 0.9 })),
    [{ threat: 'one', brings: 'partial' }],
    { one: 7.4 },
    7.4,
  ],
  [
    'a stronger number of a source stays',
    exposure(threat('one', 8, { mitigationFactor: 0.5 })),
    [{ threat: 'one', brings: 'strong' }],
    { one: 4.5 },
    4.5,
  ],
  ['a threat that is not there', TWO, [{ threat: 'none', brings: 'strong' }], { high: 9 }, 9],
  ['no threat', exposure(), [], {}, undefined],
])('%s', (_, agent, taken, scores, headline) => {
  const after = afterMeasures(agent, taken, '0.8');
  const found = Object.keys(scores).map((id) => [id, after.threats.get(id)?.score]);
  expect(Object.fromEntries(found)).toEqual(scores);
  expect(after.headline?.score).toBe(headline);
});

test('an equation without a mitigation factor is moved by factors alone', () => {
  const after = (brings: TakenMeasure['brings']) =>
    afterMeasures(TWO, [{ threat: 'high', brings }], '0.5').headline?.score;
  expect([after('strong'), after(HALVED)]).toEqual([6.3, 5.8]);
});
