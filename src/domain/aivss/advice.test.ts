import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAt } from '../lookup.ts';
import { type Advice, advise, type Move } from './advice.ts';
import { EQUATION_IDS, type EquationId } from './equations/index.ts';
import { threatInputs } from './exposure.fixture.ts';
import { type Exposure, scoreInputs, type ThreatInputs } from './exposure.ts';
import { FACTOR_IDS, FACTOR_SETS } from './factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from './levels.ts';
import { applyScenario, type Scenario } from './scenario.ts';
import { score } from './score.ts';
import { multipliersOf, type Step } from './steps.ts';

const TEN = FACTOR_IDS.filter((id) => id !== FACTOR_SETS['v0.5'].tenth);
const ten = (...scores: number[]): Exposure['factors'] =>
  Object.fromEntries(TEN.map((id, index) => [id, scores[index] ?? scores.at(-1)]));
const threat = (cvssBase: number, more: Partial<ThreatInputs> = {}): ThreatInputs =>
  threatInputs('flaw', cvssBase, more);

/** A step in few words: `dynamic-tool-use 1 to 0.5`, `partial everywhere`. */
const short = (step: Step): string => {
  if (step.lever === 'factor') return `${step.factor} ${step.from} to ${step.to}`;
  if (step.lever === 'exploit-maturity') return step.exploitMaturity;
  return `${step.mitigation} ${step.lever === 'one-mitigation' ? `at ${step.threat}` : 'everywhere'}`;
};
const words = ({ steps, score: after, band }: Move): string =>
  `${steps.map(short).join(', ')}: ${after} ${band}`;
const advice = (judged: Exposure, id: EquationId = '0.8'): Advice =>
  advise(judged, id) ?? expect.fail();

test('an agent without a scored threat has no headline to lower', () => {
  expect(advise({ factors: ten(1), threats: [] }, '0.8')).toBeUndefined();
});

test('the smallest step that lowers the band comes first', () => {
  // 7 + 3 × (7 / 10) × 0.97 = 9.037; one level less of any factor gives 8.8915.
  const { now, single } = advice({
    factors: ten(1, 1, 1, 1, 1, 1, 1, 0),
    threats: [threat(7)],
  });
  expect(now).toEqual({ score: 9, band: 'critical' });
  expect(words(itemAt(single, 0))).toBe('autonomy-of-action 1 to 0.5: 8.9 high');
  expect(single.filter(({ lowersBand }) => lowersBand).map(words)).toEqual([
    ...TEN.slice(0, 7).map((id) => `${id} 1 to 0.5: 8.9 high`),
    'partial at flaw: 7.5 high',
    ...TEN.slice(0, 7).map((id) => `${id} 1 to 0: 8.7 high`),
    'strong at flaw: 6.1 medium',
    // Nobody can make an exploit less known, so it stands behind what people can do.
    'unreported: 8.1 high',
  ]);
});

describe('where no single factor lowers the band', () => {
  test('two of them may do so', () => {
    const { single, pair } = advice({
      factors: ten(1, 1, 1, 1, 1, 1, 1, 0.5, 0),
      threats: [threat(7)],
    });
    expect(single.some((one) => one.lowersBand && one.steps[0]?.lever === 'factor')).toBe(true);
    expect(pair).toBeUndefined();
    const withPair = advice({ factors: ten(1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0), threats: [threat(7)] });
    expect(withPair.now.score).toBe(9.5);
    expect(withPair.pair && words(withPair.pair)).toBe(
      'autonomy-of-action 1 to 0, self-modification 1 to 0: 8.9 high',
    );
  });

  test('two factors are found even where a factor and a mitigation ask for less', () => {
    const attacked = { exploitMaturity: 'attacked' } as const;
    const { pair, factorPair } = advice({
      factors: ten(1, 1, 1, 1, 1, 1, 1, 1, 1, 0),
      threats: [threat(5.5, attacked), threat(0.5, { ...attacked, id: 'other' })],
    });
    expect(pair && words(pair)).toBe('partial at flaw, autonomy-of-action 1 to 0.5: 8.6 high');
    expect(factorPair && words(factorPair)).toBe(
      'autonomy-of-action 1 to 0, self-modification 1 to 0.5: 8.9 high',
    );
  });

  test('of two pairs that ask for as much, the one that only constrains the agent comes first', () => {
    const { now, pair } = advice({
      factors: ten(0.5),
      threats: [threat(8.2), threat(7.9, { id: 'other', exploitMaturity: 'attacked' })],
    });
    expect(now).toEqual({ score: 9.1, band: 'critical' });
    // With "partial at flaw" in place of the second factor it would be 8.8.
    expect(pair && words(pair)).toBe(
      'autonomy-of-action 0.5 to 0, self-modification 0.5 to 0: 8.9 high',
    );
  });

  test('no constraint of the agent goes below the floor', () => {
    const { floor, pair, single } = advice({ factors: ten(0.5), threats: [threat(9.3)] });
    expect(floor).toEqual({ score: 9.3, band: 'critical' });
    expect(pair).toBeUndefined();
    expect(words(itemAt(single, 0))).toBe('partial at flaw: 8 high');
  });
});

test('of steps that ask for as much, the one that goes further comes first', () => {
  const overriding = threat(6.7, { id: 'own', overrides: { 'autonomy-of-action': 1 } });
  const { single } = advice({
    factors: ten(1, 1, 1, 1, 1, 1, 1, 0),
    threats: [threat(6.8), overriding],
  });
  expect(words(itemAt(single, 0))).toBe('self-modification 1 to 0.5: 8.8 high');
  expect(single.map(words)).toContain('autonomy-of-action 1 to 0.5: 8.9 high');
});

test('one mitigation is not enough where another threat holds the band', () => {
  const two = [threat(9), threat(9, { id: 'other' })];
  const { single } = advice({ factors: ten(0), threats: two });
  expect(single.filter((one) => one.lowersBand).map(words)).toEqual([
    'partial everywhere: 7.5 high',
    'strong everywhere: 6 medium',
  ]);
  expect(single.filter((one) => !one.lowersBand).map(words)).toContain(
    'partial at flaw: 9 critical',
  );
});

test('a factor that the threat overrides does not lower it', () => {
  const overriding = threat(5, { overrides: { 'autonomy-of-action': 1 } });
  const { now, single } = advice({ factors: ten(1, 0), threats: [overriding] });
  const autonomy = single.filter(({ steps }) => steps[0]?.lever === 'factor');
  expect(autonomy.map(({ score: after }) => after)).toEqual([now.score, now.score]);
});

test.each([
  ['0.5', 0],
  ['0.8', 2],
  ['1.0-proposal', 2],
] as const)('AIVSS %s offers %d steps of mitigation for one threat', (id, expected) => {
  const { single } = advice({ factors: ten(0.5), threats: [threat(5)] }, id);
  expect(single.filter(({ steps }) => /mitigation/.test(steps[0]?.lever ?? ''))).toHaveLength(
    expected,
  );
});

/** The step as a scenario, for the code that scores what-ifs. */
function scenarioOf(step: Step, { threats }: Exposure, id: EquationId): Scenario {
  const nothing: Scenario = { factors: {}, threats: {} };
  if (step.lever === 'factor') return { ...nothing, factors: { [step.factor]: step.to } };
  const { lever } = step;
  const moved = threats.filter((judgedThreat) => {
    const { threatMultiplier, mitigationFactor } = multipliersOf(judgedThreat, id);
    if (lever === 'one-mitigation') return judgedThreat.id === step.threat;
    return (lever === 'every-mitigation' ? mitigationFactor : threatMultiplier) > step.to;
  });
  const change =
    lever === 'exploit-maturity'
      ? { exploitMaturity: step.exploitMaturity }
      : { mitigation: step.mitigation };
  return { ...nothing, threats: Object.fromEntries(moved.map((one) => [one.id, change])) };
}

const highest = ({ factors, threats }: Exposure, id: EquationId): number =>
  Math.max(...threats.map((one) => score(scoreInputs(one, factors), id).score));

const level = fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20);
const anyThreat = fc.record({
  cvssBase: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  exploitMaturity: fc.option(fc.constantFrom(...EXPLOIT_MATURITY_IDS), { nil: undefined }),
  mitigation: fc.option(fc.constantFrom(...MITIGATION_IDS), { nil: undefined }),
  overrides: fc.dictionary(fc.constantFrom(...FACTOR_IDS), level, { maxKeys: 2 }),
});
const exposure = fc
  .tuple(
    fc.array(level, { minLength: 10, maxLength: 10 }),
    fc.array(anyThreat, { minLength: 1, maxLength: 5 }),
  )
  .map(
    ([scores, threats]): Exposure => ({
      factors: ten(...scores),
      threats: threats.map((one, index) => ({ ...one, id: `t${index}` })),
    }),
  );

test('every step leads to the score that the site gives for it', () => {
  fc.assert(
    fc.property(exposure, fc.constantFrom(...EQUATION_IDS), (agent, id) => {
      const { now, single } = advice(agent, id);
      expect(now.score).toBe(highest(agent, id));
      for (const { steps, score: after } of single) {
        const scenario = scenarioOf(itemAt(steps, 0), agent, id);
        expect(after, words(itemAt(single, 0))).toBe(highest(applyScenario(agent, scenario), id));
      }
    }),
    { numRuns: 150 },
  );
});
