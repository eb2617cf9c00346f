import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { historyCache } from './history-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'septet-history-cache-'));
const env = { SEPTET_CACHE: folder };
afterAll(() => rmSync(folder, { recursive: true }));

const keys = Array.from({ length: 60 }, (_, index) => `key ${index}`);

test('what was asked for is kept for the next time, under the same settings', () => {
  const repository = '/nowhere';
  const first = historyCache<number>(repository, ['0.8'], env);
  for (const [index, key] of keys.entries()) first.get(key, () => index);
  expect(first.get('unknown', () => undefined)).toBeUndefined();
  first.save();

  const second = historyCache<number>(repository, ['0.8'], env);
  const never = () => {
    throw new Error('It is known.');
  };
  expect(keys.map((key) => second.get(key, never))).toEqual(keys.map((_, index) => index));
  expect(second.has('unknown')).toBe(false);
  expect(historyCache(repository, ['0.5'], env).has('key 1')).toBe(false);
  expect(historyCache(`${repository}/other`, ['0.8'], env).has('key 1')).toBe(false);

  // What nobody asked for this time is forgotten.
  const last = historyCache<number>(repository, ['0.8'], env);
  for (const key of keys.slice(0, 50)) last.get(key, never);
  last.save();
  expect(historyCache(repository, ['0.8'], env).has('key 55')).toBe(false);
});
