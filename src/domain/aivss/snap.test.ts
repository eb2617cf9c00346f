import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAt } from '../lookup.ts';
import { idsOf, tableOf } from '../tables.ts';
import { EQUATION_IDS } from './equations/index.ts';
import { tenFactors as ten } from './exposure.fixture.ts';
import { type ScoreInputs, score } from './score.ts';
import { offRubric, snap, snapInputs } from './snap.ts';

const FACTOR = [0, 0.5, 1];
const THM = [1, 0.97, 0.5];
const MITIGATION = [1, 0.83, 0.67];

test.each([
  ['a factor between none and partial', 0.35, FACTOR, 0, 0.5],
  ['one between partial and full', 0.55, FACTOR, 0.5, 1],
  ['one just below full', 0.95, FACTOR, 0.5, 1],
  ['one just above none', 0.05, FACTOR, 0, 0.5],
  ['a level itself', 0.5, FACTOR, 0.5, 0.5],
  ['none', 0, FACTOR, 0, 0],
  ['full', 1, FACTOR, 1, 1],
  ['a ThM between two levels, whatever their order', 0.9, THM, 0.5, 0.97],
  ['a ThM above every level comes to the highest', 1.5, THM, 1, 1],
  ['a ThM below every level comes to the lowest', 0.2, THM, 0.5, 0.5],
  ['a mitigation between strong and partial', 0.7, MITIGATION, 0.67, 0.83],
  ['a mitigation stronger than strong', 0.3, MITIGATION, 0.67, 0.67],
])('%s: %d', (_, value, levels, down, up) => {
  expect([snap(value, levels, 'down'), snap(value, levels, 'up')]).toEqual([down, up]);
});

describe('inputs', () => {
  const inputs: ScoreInputs = {
    cvssBase: 7.1,
    factors: { ...ten(0.5), 'dynamic-tool-use': 0.65 },
    threatMultiplier: 0.9,
    mitigationFactor: 0.7,
  };

  test('every value that is off the rubric is moved, and nothing else', () => {
    expect(snapInputs(inputs, '0.8', 'up')).toEqual({
      cvssBase: 7.1,
      factors: { ...ten(0.5), 'dynamic-tool-use': 1 },
      threatMultiplier: 0.97,
      mitigationFactor: 0.83,
    });
  });

  test('the levels are those of the equation', () => {
    expect(snapInputs(inputs, '0.5', 'down')).toMatchObject({
      threatMultiplier: 0.91,
      mitigationFactor: 0.7,
    });
  });

  test('named levels stay named', () => {
    const named: ScoreInputs = {
      cvssBase: 5,
      factors: ten(1),
      exploitMaturity: 'attacked',
      mitigation: 'strong',
    };
    expect(snapInputs(named, '0.8', 'down')).toEqual(named);
  });

  test('every value off the rubric is named; a number that equals a level is on it', () => {
    expect(offRubric(inputs, '0.8')).toEqual({
      factors: ['dynamic-tool-use'],
      threatMultiplier: true,
      mitigationFactor: true,
    });
    const levels = { ...inputs, threatMultiplier: 0.97, mitigationFactor: 1 };
    expect(offRubric(levels, '0.8')).toMatchObject({
      threatMultiplier: false,
      mitigationFactor: false,
    });
    expect(offRubric(inputs, '0.5').mitigationFactor).toBe(false);
  });
});

test('a score whose inputs lie between levels lies between its snapped scores, under every equation', () => {
  const hundredths = (min: number, max: number) =>
    fc.integer({ min, max }).map((value) => value / 100);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }).map((value) => value / 10),
      fc.array(
        fc.integer({ min: 0, max: 20 }).map((value) => value / 20),
        { minLength: 10, maxLength: 10 },
      ),
      hundredths(91, 100),
      hundredths(67, 100),
      fc.constantFrom(...EQUATION_IDS),
      (cvssBase, values, threatMultiplier, mitigationFactor, id) => {
        const factors = tableOf(idsOf(ten(0)), (_, index) => itemAt(values, index));
        const inputs = { cvssBase, factors, threatMultiplier, mitigationFactor };
        const snapped = (direction: 'down' | 'up') =>
          score(snapInputs(inputs, id, direction), id).score;
        const exact = score(inputs, id).score;
        expect(snapped('down')).toBeLessThanOrEqual(exact);
        expect(snapped('up')).toBeGreaterThanOrEqual(exact);
      },
    ),
    { numRuns: 300 },
  );
});
