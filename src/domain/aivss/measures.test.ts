import { expect, test } from 'vitest';
import { HALF_FACTORS, threatInputs as threat } from './exposure.fixture.ts';
import type { Exposure, ThreatInputs } from './exposure.ts';
import { afterMeasures, type TakenMeasure } from './measures.ts';

const exposure = (...threats: ThreatInputs[]): Exposure => ({ factors: HALF_FACTORS, threats });

/** By v0.8 and Proof-of-Concept, 8 becomes 8.97 and 4 becomes 6.91, before a mitigation. */
const TWO = exposure(threat('high', 8), threat('low', 4));
const TWO_AT_ZERO = { 'autonomy-of-action': 0, 'dynamic-tool-use': 0 };

/** The scores of the threats, and the headline. */
function after(agent: Exposure, taken: readonly TakenMeasure[]) {
  const { threats, headline } = afterMeasures(agent, taken, '0.8');
  return [[...threats.values()].map(({ score }) => score), headline?.score];
}

test.each<[string, TakenMeasure['brings'][], high: number, headline: number]>([
  ['nothing', [], 9, 9],
  ['a partial mitigation', ['partial'], 7.4, 7.4],
  ['a strong one: another threat leads', ['strong'], 6, 6.9],
  ['several that do not add: the strongest counts', ['partial', 'strong', TWO_AT_ZERO], 6, 6.9],
  ['two factors: 8 + 2 × 0.4 × 0.97', [TWO_AT_ZERO], 8.8, 8.8],
  ['a factor that would rise stays', [{ 'autonomy-of-action': 1 }], 9, 9],
  ['a tenth factor of the other set moves nothing', [{ 'goal-driven-planning': 0 }], 9, 9],
  ['the tenth factor of the set does', [{ 'natural-language-interface': 0 }], 8.9, 8.9],
])('%s', (_, brings, high, headline) => {
  const taken = brings.map((measure) => ({ threat: 'high', brings: measure }));
  expect(after(TWO, taken)).toEqual([[high, 6.9], headline]);
});

test('a measure lowers only its own threat, and one against none lowers nothing', () => {
  expect(after(TWO, [{ threat: 'low', brings: TWO_AT_ZERO }])).toEqual([[9, 6.3], 9]);
  expect(after(TWO, [{ threat: 'none', brings: 'strong' }])).toEqual([[9, 6.9], 9]);
  expect(after(exposure(), [])).toEqual([[], undefined]);
});

test.each<[string, Partial<ThreatInputs>, TakenMeasure['brings'], number]>([
  [
    'an override falls too',
    { overrides: { 'autonomy-of-action': 1 } },
    { 'autonomy-of-action': 0 },
    8.9,
  ],
  ['a mitigation that is credited already stays', { mitigation: 'strong' }, 'partial', 6],
  ['a level replaces a weaker number of a source', { mitigationFactor: 0.9 }, 'partial', 7.4],
  ['a stronger number of a source stays', { mitigationFactor: 0.5 }, 'strong', 4.5],
])('%s', (_, more, brings, score) => {
  expect(after(exposure(threat('one', 8, more)), [{ threat: 'one', brings }])).toEqual([
    [score],
    score,
  ]);
});

test('an equation without a mitigation factor is moved by factors alone', () => {
  const under = (brings: TakenMeasure['brings']) =>
    afterMeasures(TWO, [{ threat: 'high', brings }], '0.5').headline?.score;
  expect([under('strong'), under(TWO_AT_ZERO)]).toEqual([6.3, 5.8]);
});
