import { expect, test } from 'vitest';
import { cvssBaseScore } from './base-score.ts';
import { BASE_METRIC_IDS, BASE_METRICS, VECTOR_PREFIX } from './metrics.ts';
import { readBaseVector } from './vector.ts';

const ALL = BASE_METRIC_IDS.reduce<string[]>(
  (vectors, id) =>
    Object.keys(BASE_METRICS[id].values).flatMap((value) =>
      vectors.map((vector) => `${vector}/${id}:${value}`),
    ),
  [VECTOR_PREFIX],
);

/** Whether a vector is not read, or its score is no tenth from 0 to 10. An expectation for each would take too long. */
const isWrong = (vector: string): boolean => {
  if ('problems' in readBaseVector(vector)) return true;
  const base = cvssBaseScore(vector);
  return !(base >= 0 && base <= 10 && base === Number(base.toFixed(1)));
};

test('every base vector is read and has a score', { timeout: 600_000 }, () => {
  expect(ALL).toHaveLength(104_976);
  expect(ALL.filter(isWrong)).toEqual([]);
});

test('only a flaw without any impact scores 0', { timeout: 600_000 }, () => {
  const harmless = (vector: string) => vector.endsWith('VC:N/VI:N/VA:N/SC:N/SI:N/SA:N');
  expect(ALL.filter((vector) => (cvssBaseScore(vector) === 0) !== harmless(vector))).toEqual([]);
});
