import Big from 'big.js';
import { expect, test } from 'vitest';
import { EQUATION_IDS, type EquationId } from './equations/index.ts';
import { stepEffect } from './factor-step.ts';
import type { ExploitMaturity } from './levels.ts';
import { score } from './score.ts';

test.each<[EquationId, number, ExploitMaturity, number, string]>([
  // (10 − 5) × 0.5 / 10 × 0.97
  ['0.8', 5, 'proof-of-concept', 0.5, '0.2425'],
  ['0.8', 5, 'attacked', 0.5, '0.25'],
  ['0.8', 5, 'unreported', 0.5, '0.125'],
  ['0.8', 9.3, 'proof-of-concept', 1, '0.0679'],
  ['0.8', 10, 'attacked', 1, '0'],
  // v0.5 takes the mean of base and sum, whatever the base: 0.5 / 2 × 0.97
  ['0.5', 1, 'proof-of-concept', 0.5, '0.2425'],
  ['0.5', 9, 'proof-of-concept', 0.5, '0.2425'],
  ['1.0-proposal', 5, 'proof-of-concept', 0.5, '0.2425'],
])('under %s, base %d, %s: a step of %d gives %s', (id, base, maturity, step, effect) => {
  expect(stepEffect(id, base, maturity, step)).toBe(effect);
});

test.each(EQUATION_IDS)(
  'the effect under %s is the difference of two scores before rounding',
  (id) => {
    const rawOf = (tools: number) =>
      score(
        {
          cvssBase: 6.4,
          exploitMaturity: 'proof-of-concept',
          factors: { 'autonomy-of-action': 0.35, 'dynamic-tool-use': tools },
        },
        id,
      ).raw;
    const moved = new Big(rawOf(1)).minus(rawOf(0.5)).toFixed();
    expect(stepEffect(id, 6.4, 'proof-of-concept', 0.5)).toBe(moved);
  },
);
