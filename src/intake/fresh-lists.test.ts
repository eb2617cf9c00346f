import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onFreshLists } from './fresh-lists.ts';

/** Work that fails as often as told, and what it was told each time. */
function failing(times: number, fail: () => unknown) {
  const told: boolean[] = [];
  const done = onFreshLists((isAgain) => {
    told.push(isAgain);
    if (told.length <= times) fail();
    return 'done';
  });
  return { told, done };
}

test.each<[what: string, fail: () => unknown]>([
  ['a file that is gone', () => readFileSync('/no/such/file')],
  ['a folder that is a file now', () => readFileSync(`${import.meta.filename}/file`)],
  [
    'an error of another thread',
    () => {
      throw new Error('a.md could not be checked: ENOENT: no such file or directory');
    },
  ],
])('%s: the work is done again, until that does not help', async (_, fail) => {
  const { told, done } = failing(2, fail);
  expect([await done, told]).toEqual(['done', [false, true, true]]);
  await expect(failing(Number.POSITIVE_INFINITY, fail).done).rejects.toThrow(/ENOENT|ENOTDIR/);
});

test('any other error is thrown at once', async () => {
  const { told, done } = failing(1, () => readFileSync('/'));
  await expect(done).rejects.toThrow('EISDIR');
  expect(told).toEqual([false]);
});
