import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import { contentDirectories, contentFiles, PROJECT_ROOT, shown } from './directories.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'septet-directories-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

/** A content directory with empty files at these paths. */
function directory(name: string, ...files: string[]): string {
  const path = join(ROOT, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), '');
  }
  return path;
}

const first = directory(
  'first',
  'assessments/lume.md',
  'assessments/alpha.md',
  'layers/agent-ecosystem.mdx',
);
const second = directory('second', 'assessments/lume.md', 'assessments/Zeta.md', 'guides/own.mdx');
const both = { CONTENT_DIR: [first, second].join(delimiter) };

describe('content directories', () => {
  test.each([{}, { CONTENT_DIR: '' }, { CONTENT_DIR: delimiter }])(
    '%j is the content of the project',
    (env) => {
      expect(contentDirectories(env)).toEqual([join(PROJECT_ROOT, 'content')]);
    },
  );

  test('several are kept in their order, and empty entries are passed over', () => {
    const CONTENT_DIR = `${delimiter}${second}${delimiter}${delimiter}${first}${delimiter}`;
    expect(contentDirectories({ CONTENT_DIR })).toEqual([second, first]);
  });

  test.each([join(ROOT, 'absent'), join(first, 'assessments/lume.md')])(
    '%s is refused by its name',
    (path) => {
      expect(() => contentDirectories({ CONTENT_DIR: `${first}${delimiter}${path}` })).toThrow(
        new ConfigError(`CONTENT_DIR names "${path}", which is not a directory.`),
      );
    },
  );
});

describe('content files', () => {
  test('a later directory overrides the same id of an earlier one', () => {
    const files = contentFiles('assessments', both);
    expect(files.map(({ id, file }) => [id, file])).toEqual([
      ['Zeta', join(second, 'assessments/Zeta.md')],
      ['alpha', join(first, 'assessments/alpha.md')],
      ['lume', join(second, 'assessments/lume.md')],
    ]);
  });

  test('layers that no directory has come from the project', () => {
    const files = contentFiles('layers', both);
    expect(files.map(({ id }) => id)).toEqual(LAYER_IDS.toSorted());
    expect(files[0]?.file).toBe(join(first, 'layers/agent-ecosystem.mdx'));
    expect(files[1]?.file).toBe(join(PROJECT_ROOT, 'content/layers/agent-frameworks.mdx'));
  });

  test('guides are those of the project and those that are added', () => {
    const ids = contentFiles('guides', both).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['own', 'methodology']));
  });

  test('assessments come from the directories alone', () => {
    const CONTENT_DIR = directory('empty');
    expect(contentFiles('assessments', { CONTENT_DIR })).toEqual([]);
  });

  test('other files, folders and links are passed over', () => {
    const names = ['lume.md', 'lume.mdx', 'lume.md.bak', 'README', 'folder.md/inner.md', '.hidden'];
    const CONTENT_DIR = directory('mixed', ...names.map((name) => `assessments/${name}`));
    symlinkSync('/etc/hostname', join(CONTENT_DIR, 'assessments/link.md'));
    expect(contentFiles('assessments', { CONTENT_DIR }).map(({ id }) => id)).toEqual(['lume']);
  });
});

test('a path is shown from the current folder, or in full where it lies elsewhere', () => {
  expect(shown(join(process.cwd(), 'content/assessments/lume.md'))).toBe(
    'content/assessments/lume.md',
  );
  expect(shown(join(ROOT, 'lume.md'))).toBe(join(ROOT, 'lume.md'));
});
