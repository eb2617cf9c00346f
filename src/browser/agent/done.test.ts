import { afterEach, expect, test, vi } from 'vitest';
import { doneIds, keepDone } from './done.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['', []],
  ['?done=a.1,b.2', ['a.1', 'b.2']],
  ['?done=a.1,b.2,a.1', ['a.1', 'b.2']],
])('what is done in %j, each once', (search, ids) => {
  vi.stubGlobal('location', { search });
  expect(doneIds()).toEqual(ids);
});

test.each([
  ['?x=1', ['a.1', 'b.2'], '?x=1&done=a.1,b.2'],
  ['?done=c.3', ['a&b=c#d.1'], '?done=a%26b%3Dc%23d.1'],
  ['?done=c.3', [], ''],
])('%j keeps %j', (search, ids, kept) => {
  const address = new URL(`https://example.org/${search}`);
  keepDone(address, ids);
  expect(address.search).toBe(kept);
});
