import { expect, test } from 'vitest';
import { METRIC_MEANINGS } from './meanings.ts';
import { BASE_METRIC_IDS, BASE_METRICS } from './metrics.ts';

test.each(BASE_METRIC_IDS)('every value of %s is explained, and no other', (id) => {
  const { values } = METRIC_MEANINGS[id];
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(BASE_METRICS[id].values).toSorted());
});
