import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gather } from '../domain/assessment/checking/check.ts';
import { reportOn } from '../domain/assessment/checking/checked.fixture.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { brokenFile } from '../domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { checkFiles, textsOf, withFixable } from './check-files.ts';
import type { OnDisk } from './directories.ts';
import { folderOfFile } from './folder.fixture.ts';

const ROOT = folderOfFile();

const read = ({ file, path }: OnDisk) => readAssessmentFile(readFileSync(file), path);
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(ROOT, name), content);
  return { file: join(ROOT, name), path: name };
};

test('one after the other says the same as all at once', async () => {
  const rules = ['schema/value', 'file/encoding', 'yaml/syntax'];
  const files = [
    written('valid.md', EXAMPLE),
    ...rules.map((rule, index) => written(`${index}.md`, brokenFile(rule))),
  ];
  const together = withFixable(reportOn(files.map(read)), files, {});
  expect(await checkFiles(files, {})).toEqual(together);
  expect(together.map(({ rule, fixable = false }) => [rule, fixable])).toEqual([
    ['agent/duplicate', false],
    ['schema/value', true],
    ['file/encoding', false],
    ['yaml/syntax', false],
  ]);
});

test('of the files beside, only what concerns the chosen ones is said', async () => {
  const one = written('valid.md', EXAMPLE);
  const beside = read(written('a.md', brokenFile('schema/value')));
  const found = await checkFiles([one], {}, [gather(beside)]);
  expect(found.map(({ file, rule }) => [file, rule])).toEqual([['valid.md', 'agent/duplicate']]);
});

test('texts are read as the reader of assessments reads them', () => {
  const files = [
    written('plain.md', 'a\nb'),
    written('marked.md', '\ufeffa'),
    written('latin-1.md', Uint8Array.from([0x61, 0xe9])),
    written('large.md', 'a'.repeat(64 * 1024 + 1)),
    { file: join(ROOT, 'gone.md'), path: 'gone.md' },
  ];
  const texts = textsOf(files);
  expect(files.map(({ path }) => texts.get(path))).toEqual([
    'a\nb',
    'a',
    'a\ufffd',
    undefined,
    undefined,
  ]);
  expect(texts.get('other.md')).toBeUndefined();
  expect(files.slice(0, 3).map((one) => read(one).text)).toEqual(
    files.slice(0, 3).map(({ path }) => texts.get(path)),
  );
  expect(readFileSync(join(ROOT, 'plain.md'), 'utf8')).toBe('a\nb');
});
