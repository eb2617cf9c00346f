import { expect, test } from 'vitest';
import { assessmentSchema } from '../assessment/format/schema.ts';
import { isFactorScore } from './factors.ts';

const factor = assessmentSchema.shape.factors.shape['persistent-memory'];

test.each([
  ...[0, 0.05, 0.15, 0.3, 0.35, 0.55, 0.7, 0.95, 1].map((score) => [score, true] as const),
  ...[-0.05, 1.05, 0.36, 0.351, 0.1 + 0.2, 0.150_000_000_01].map(
    (score) => [score, false] as const,
  ),
  ...[Number.NaN, Number.POSITIVE_INFINITY].map((score) => [score, false] as const),
])('%d is a factor score: %s, for the schema too', (score, expected) => {
  expect(isFactorScore(score)).toBe(expected);
  expect(factor.safeParse(score).success).toBe(expected);
});
