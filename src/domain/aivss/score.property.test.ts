import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../tables.ts';
import { calculationSteps } from './calculation.ts';
import { EQUATION_IDS, type EquationId } from './equations/index.ts';
import { FACTOR_IDS } from './factors.ts';
import { score } from './score.ts';

const valuesInSteps = (count: number, size: number) =>
  fc.nat({ max: count }).map((n) => new Big(size).times(n).toNumber());

const ids = FACTOR_IDS.filter((id) => id !== 'goal-driven-planning');
const factors = fc.record(tableOf(ids, () => valuesInSteps(20, 0.05)));
const multiplier = valuesInSteps(100, 0.01);
const inputs = fc.record({
  cvssBase: valuesInSteps(100, 0.1),
  factors,
  threatMultiplier: multiplier,
  mitigationFactor: multiplier,
});
const equation: fc.Arbitrary<EquationId> = fc.constantFrom(...EQUATION_IDS);
const RUNS = { seed: 8, numRuns: 1000 };

test('a score lies between 0 and 10, in tenths', () => {
  fc.assert(
    fc.property(inputs, equation, valuesInSteps(200, 0.01), (judged, id, threatMultiplier) => {
      const result = score({ ...judged, threatMultiplier }, id);
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(result.score).toBeLessThanOrEqual(10);
      expect(result.score).toBe(Number(result.score.toFixed(1)));
      expect(result.capped).toBe(result.raw > 10);
    }),
    RUNS,
  );
});

test('no score falls where a factor rises', () => {
  fc.assert(
    fc.property(
      inputs,
      equation,
      fc.constantFrom(...ids),
      valuesInSteps(20, 0.05),
      (given, id, factor, other) => {
        const [low, high] = [given.factors[factor], other].toSorted((a, b) => a - b);
        const scoreAt = (value: number | undefined) =>
          score({ ...given, factors: { ...given.factors, [factor]: value } }, id);
        expect(scoreAt(high).raw).toBeGreaterThanOrEqual(scoreAt(low).raw);
        expect(scoreAt(high).score).toBeGreaterThanOrEqual(scoreAt(low).score);
      },
    ),
    RUNS,
  );
});

test.each(['threatMultiplier', 'mitigationFactor'] as const)(
  'no score falls where the %s rises',
  (key) => {
    fc.assert(
      fc.property(inputs, equation, multiplier, (given, id, other) => {
        const [low, high] = [given[key], other].toSorted((a, b) => a - b);
        expect(score({ ...given, [key]: high }, id).score).toBeGreaterThanOrEqual(
          score({ ...given, [key]: low }, id).score,
        );
      }),
      RUNS,
    );
  },
);

test('the v1 amendment is never below the base, and equal to v0.8 without mitigation', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      expect(score(given, '1.0-proposal').score).toBeGreaterThanOrEqual(given.cvssBase);
      const open = { ...given, mitigationFactor: 1 };
      expect(score(open, '1.0-proposal').raw).toBe(score(open, '0.8').raw);
    }),
    RUNS,
  );
});

test('v0.8 without mitigation is never below the base', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const result = score({ ...given, mitigationFactor: 1 }, '0.8');
      expect(result.score).toBeGreaterThanOrEqual(given.cvssBase);
      expect(result.flags).not.toContain('below-base');
    }),
    RUNS,
  );
});

test('the steps give the same values as the result', () => {
  fc.assert(
    fc.property(inputs, equation, (given, id) => {
      const result = score(given, id);
      const steps = calculationSteps(result);
      const value = (symbol: string) => {
        const step = steps.find((one) => one.symbol === symbol);
        return step && Number(step.value);
      };
      expect(value('Risk_Gap')).toBe(result.riskGap);
      expect(value('AARS')).toBe(result.aars);
      expect(value('AIVSS_raw')).toBe(result.raw);
      expect(value('AIVSS')).toBe(result.score);
    }),
    RUNS,
  );
});
