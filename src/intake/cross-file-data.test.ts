import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { crossFileData } from './cross-file-data.ts';
import { folderOfTest, withFiles } from './folder.fixture.ts';

let root = '';
beforeEach(() => {
  root = folderOfTest();
  withFiles(root, { 'assessments/one.md': EXAMPLE, 'assessments/two.md': EXAMPLE });
});

const file = (name: string) => join(root, 'assessments', `${name}.md`);
const cache = () => join(root, 'cache');
const of = (names = ['one', 'two'], day = '2026-01-01') =>
  crossFileData(
    names.map((name) => ({ file: file(name), path: `${name}.md` })),
    { today: day },
    { CONTENT_DIR: root, SEPTET_CACHE: cache() },
  );

test('it says the same the second time', async () => {
  const first = await of();
  expect(first.map(({ slug }) => slug)).toEqual(['one', 'two']);
  expect(await of()).toEqual(first);
});

test('a file that has changed is read again, and another one is not', async () => {
  const [, two] = await of();
  writeFileSync(file('one'), EXAMPLE.replace(/^name: .*$/m, 'name: Quokka'));
  const [one, same] = await of();
  expect(JSON.stringify(one?.kept)).toContain('Quokka');
  expect(same).toEqual(two);
});

test('a file that came, and one that went', async () => {
  await of();
  writeFileSync(file('three'), readFileSync(file('one')));
  const found = await of(['three', 'two']);
  expect(found.map(({ slug }) => slug)).toEqual(['three', 'two']);
});

test('the next day all are read again, since a rule may say something else', async () => {
  const first = await of();
  expect(await of(undefined, '2026-01-02')).toEqual(first);
});

test('a cache that is gone costs nothing but time', async () => {
  const first = await of();
  rmSync(cache(), { recursive: true });
  expect(await of()).toEqual(first);
});
