import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../checking/check.ts';
import { readRemark } from './engine-remark.ts';
import { readSatteri } from './engine-satteri.ts';
import { readWith } from './read-file.ts';

/** The page of the browser and the checker must say the same of the same file, whatever is wrong with it. */
const root = new URL('../../../../', import.meta.url).pathname;
const files = globSync(
  ['content/assessments/*.md', 'tests/broken/*.md', 'tests/catalogues/*/assessments/*.md'],
  {
    cwd: root,
  },
);

test('there are files to compare', () => expect(files.length).toBeGreaterThan(80));

test.each(files)('%s: both engines lead to the same report', (path) => {
  const bytes = readFileSync(root + path);
  expect(check(readWith(readRemark, bytes, path)).diagnostics).toEqual(
    check(readWith(readSatteri, bytes, path)).diagnostics,
  );
});
