import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOn } from '../domain/assessment/checking/checked.fixture.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { brokenFile } from '../domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { checkFiles, textsOf } from './check-files.ts';
import type { OnDisk } from './content-files.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';

const ROOT = withFiles(folderOfFile(), { 'redirects.yaml': '' });

const read = ({ file, path }: OnDisk) => readAssessmentFile(readFileSync(file), path);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(ROOT, name), content);
  return { file: join(ROOT, name), path: name };
};

const ENV = { CONTENT_DIR: ROOT, SEPTET_CACHE: join(ROOT, 'cache') };
const check = (files: readonly OnDisk[], beside: readonly OnDisk[] = []) =>
  checkFiles(files, {}, ENV, beside);

test('checking one file after the other finds the same as checking all at once', async () => {
  const rules = ['schema/value', 'file/encoding', 'yaml/syntax'];
  const files = [
    write('valid.md', EXAMPLE),
    ...rules.map((rule, index) => write(`${index}.md`, brokenFile(rule))),
  ];
  const diagnostics = await check(files);
  expect(diagnostics.map(({ fixable, ...others }) => others)).toEqual(reportOn(files.map(read)));
  expect(diagnostics.map(({ rule, fixable = false }) => [rule, fixable])).toEqual([
    ['agent/duplicate', false],
    ['schema/value', true],
    ['file/encoding', false],
    ['yaml/syntax', false],
  ]);
});

test('the files beside the chosen ones have no diagnostics of their own', async () => {
  const beside = write('a.md', brokenFile('schema/value'));
  const found = await check([write('valid.md', EXAMPLE)], [beside]);
  expect(found.map(({ file, rule }) => [file, rule])).toEqual([['valid.md', 'agent/duplicate']]);
});

test('a later check reads only what has changed, and reports everything', async () => {
  const env = { ...ENV, SEPTET_CACHE: join(ROOT, 'kept') };
  const OTHER = EXAMPLE.replaceAll('Example Agent', 'Other Agent')
    .replaceAll('https://example.org', 'https://example.net')
    .replaceAll('pkg:pypi/example-agent', 'pkg:pypi/other-agent')
    .replaceAll('ExAgent', 'OtAgent');
  const step = async (names: readonly string[], today = '2026-11-21') => {
    let readCount = 0;
    const files = names.map((path) => ({ path, file: join(ROOT, path) }));
    const found = await checkFiles(files, { today }, env, [], (_, of) => {
      readCount = of;
    });
    return [readCount, found.map(({ file, rule }) => `${file} ${rule}`)];
  };
  write('a.md', EXAMPLE);
  write('b.md', OTHER);
  expect(await step(['a.md', 'b.md'])).toEqual([2, []]);
  expect(await step(['a.md', 'b.md'])).toEqual([0, []]);
  write('b.md', OTHER.replace('kind: agent', 'kind: Agent'));
  expect(await step(['a.md', 'b.md'])).toEqual([1, ['b.md schema/value']]);
  write('a.md', '---\nna');
  const both = ['a.md frontmatter/missing', 'b.md schema/value'];
  expect(await step(['a.md', 'b.md'])).toEqual([1, both]);
  expect(await step(['a.md', 'b.md'])).toEqual([0, both]);
  rmSync(join(ROOT, 'kept'), { recursive: true });
  expect(await step(['a.md', 'b.md'])).toEqual([2, both]);
  write('b.md', OTHER);
  expect(await step(['b.md'])).toEqual([1, []]);
  write('c.md', OTHER);
  expect(await step(['b.md', 'c.md'])).toEqual([1, ['c.md agent/duplicate']]);
  renameSync(join(ROOT, 'b.md'), join(ROOT, 'd.md'));
  expect(await step(['c.md', 'd.md'])).toEqual([1, ['d.md agent/duplicate']]);
  expect(await step(['c.md', 'd.md'], '2026-11-22')).toEqual([2, ['d.md agent/duplicate']]);
  expect(await step([])).toEqual([0, []]);
});

test('texts are decoded as the reader of assessments decodes them', () => {
  const files = [
    write('plain.md', 'a\nb'),
    write('marked.md', '\ufeffa'),
    write('latin-1.md', Uint8Array.from([0x61, 0xe9])),
    write('large.md', 'a'.repeat(64 * 1024 + 1)),
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
  expect(files.slice(0, 3).map((file) => read(file).text)).toEqual(
    files.slice(0, 3).map(({ path }) => texts.get(path)),
  );
});
