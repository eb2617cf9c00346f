import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUntouched, linkOrCopy, stampOf } from './stamp.ts';

let [root, from, to] = ['', '', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'septet-stamp-'));
  [from, to] = [join(root, 'from'), join(root, 'to')];
  writeFileSync(from, 'first');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file is put elsewhere and looks the same', () => {
  const stamp = stampOf(from);
  linkOrCopy(from, to);
  expect(readFileSync(to, 'utf8')).toBe('first');
  expect(stampOf(to)).toEqual(stamp);
});

test.each<[string, () => void]>([
  ['was changed', () => writeFileSync(from, 'other text')],
  ['was touched', () => utimesSync(from, 1, 1)],
  ['is gone', () => rmSync(from)],
])('a file that %s since is not untouched', (_what, happens) => {
  const stamp = stampOf(from);
  expect(isUntouched(from, stamp)).toBe(true);
  happens();
  expect(isUntouched(from, stamp)).toBe(false);
});

test('a file that is there is not written again', () => {
  writeFileSync(to, 'second');
  expect(() => linkOrCopy(from, to)).toThrow(/EEXIST/);
  expect(readFileSync(to, 'utf8')).toBe('second');
});
