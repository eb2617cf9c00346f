import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../checking/check.ts';
import { BROKEN } from '../rules/broken.fixture.ts';
import { readRemark } from './engine-remark.ts';
import { readSatteri } from './engine-satteri.ts';
import { readWith } from './read-file.ts';

/** The browser and the command line must report the same, whatever is wrong with a file. */
const root = new URL('../../../../', import.meta.url).pathname;
const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...globSync(['content/assessments/*.md', 'tests/catalogues/*/assessments/*.md'], {
    cwd: root,
  }).map((path) => [path, readFileSync(root + path)] as const),
  ...BROKEN.map(({ name, bytes }) => [name, bytes] as const),
];

test('there are files to compare', () => expect(files.length).toBeGreaterThan(80));

test.each(files)('%s: both engines lead to the same report', (_, bytes) => {
  expect(check(readWith(readRemark, bytes, 'a.md')).diagnostics).toEqual(
    check(readWith(readSatteri, bytes, 'a.md')).diagnostics,
  );
});
