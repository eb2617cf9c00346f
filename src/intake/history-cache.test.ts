import { expect, test } from 'vitest';
import { historyCache } from './history-cache.ts';

const keys = Array.from({ length: 60 }, (_, index) => `key ${index}`);

test('what was asked for is kept for the next time, under the same settings', () => {
  const repository = '/nowhere/history-cache.test';
  const first = historyCache<number>(repository, ['0.8']);
  for (const [index, key] of keys.entries()) first.get(key, () => index);
  expect(first.get('unknown', () => undefined)).toBeUndefined();
  first.save();

  const second = historyCache<number>(repository, ['0.8']);
  const never = () => {
    throw new Error('It is known.');
  };
  expect(keys.map((key) => second.get(key, never))).toEqual(keys.map((_, index) => index));
  expect(second.has('unknown')).toBe(false);
  expect(historyCache(repository, ['0.5']).has('key 1')).toBe(false);
  expect(historyCache(`${repository}/other`, ['0.8']).has('key 1')).toBe(false);

  // What nobody asked for this time is forgotten.
  const last = historyCache<number>(repository, ['0.8']);
  for (const key of keys.slice(0, 50)) last.get(key, never);
  last.save();
  expect(historyCache(repository, ['0.8']).has('key 55')).toBe(false);
});
