import { rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import {
  contentDirectories,
  contentFiles,
  displayPath,
  judgedFiles,
  PROJECT_CONTENT,
} from './directories.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';

const ROOT = folderOfFile();

/** A content directory with empty files at these paths. */
const directory = (name: string, ...files: string[]): string =>
  withFiles(join(ROOT, name), Object.fromEntries(files.map((file) => [file, ''])));

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
      expect(contentDirectories(env)).toEqual([PROJECT_CONTENT]);
    },
  );

  test('several are kept in their order, and empty entries are ignored', () => {
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

describe('a directory without content is refused', () => {
  const parts = 'which has none of assessments/, layers/, guides/ and redirects.yaml.';
  const make = 'Name the folder that has these, or make the folder "assessments" in it.';
  const tooDeep = (parent: string) =>
    `It seems to be one folder too deep: did you mean "${parent}"?`;
  test.each([
    ['an empty one', directory('nothing'), make],
    ['one with other things', directory('other', 'lume.md', 'notes/a.md'), make],
    ['the folder of assessments itself', join(first, 'assessments'), tooDeep(first)],
    ['that of guides', join(second, 'guides'), tooDeep(second)],
  ])('%s', (_, CONTENT_DIR, help) => {
    expect(() => contentDirectories({ CONTENT_DIR })).toThrow(
      new ConfigError(`CONTENT_DIR names "${CONTENT_DIR}", ${parts} ${help}`),
    );
  });

  test('one beside a good one', () => {
    const CONTENT_DIR = [first, directory('nothing')].join(delimiter);
    expect(() => contentDirectories({ CONTENT_DIR })).toThrow(ConfigError);
  });

  test.each(['assessments/.gitkeep', 'layers/a.mdx', 'guides/a.mdx', 'redirects.yaml'])(
    'but not one with %s alone',
    (file) => {
      const CONTENT_DIR = directory(`only-${file.replaceAll('/', '-')}`, file);
      expect(contentDirectories({ CONTENT_DIR })).toEqual([CONTENT_DIR]);
    },
  );
});

test.each(['assessments', 'layers', 'guides', 'opinions'])(
  'the folder %s is refused where it is a link',
  (kind) => {
    const CONTENT_DIR = directory(`linked-${kind}`, 'assessments/.gitkeep');
    if (kind === 'assessments') rmSync(join(CONTENT_DIR, kind), { recursive: true });
    symlinkSync(join(first, 'assessments'), join(CONTENT_DIR, kind));
    expect(() => contentDirectories({ CONTENT_DIR })).toThrow(
      `"${displayPath(join(CONTENT_DIR, kind))}" is a link, and links are not followed.`,
    );
  },
);

describe('a relative directory', () => {
  const from = (CONTENT_DIR: string, INIT_CWD?: string) =>
    contentDirectories({ CONTENT_DIR, INIT_CWD });
  test('is looked for from where the person is', () => {
    expect(from('first', ROOT)).toEqual([first]);
    expect(from(`first${delimiter}./second/`, ROOT)).toEqual([first, second]);
  });
  test('is otherwise one of the project, even where the person has a folder of that name without content', () => {
    directory('content');
    expect(from('content', ROOT)).toEqual([PROJECT_CONTENT]);
    expect(from('content')).toEqual([PROJECT_CONTENT]);
  });
  test('that does not exist is named with both paths', () => {
    expect(() => from('absent', ROOT)).toThrow(
      `CONTENT_DIR names "${join(ROOT, 'absent')}" or "${join(process.cwd(), 'absent')}", which is not a directory.`,
    );
  });
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
    expect(files.map(({ id }) => id)).toEqual(layersIn().toSorted());
    expect(files[0]?.file).toBe(join(first, 'layers/agent-ecosystem.mdx'));
    expect(files[1]?.file).toBe(join(PROJECT_CONTENT, 'layers/agent-frameworks.mdx'));
  });

  test('guides are those of the project and those that are added', () => {
    const ids = contentFiles('guides', both).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['own', 'methodology']));
  });

  test('assessments come from the directories alone', () => {
    const CONTENT_DIR = directory('empty', 'assessments/.gitkeep');
    expect(contentFiles('assessments', { CONTENT_DIR })).toEqual([]);
  });

  test('assessments may lie in folders, and a later directory overrides one wherever it lies', () => {
    const one = directory('deep', 'assessments/a/lume.md', 'assessments/a/b/aider.md');
    const two = directory('flat', 'assessments/lume.md', 'assessments/.hidden/x.md');
    const files = contentFiles('assessments', { CONTENT_DIR: [one, two].join(delimiter) });
    expect(files.map(({ id, file, origin }) => [id, file, origin.inside, origin.over])).toEqual([
      ['aider', join(one, 'assessments/a/b/aider.md'), 'assessments/a/b/aider.md', undefined],
      ['lume', join(two, 'assessments/lume.md'), 'assessments/lume.md', one],
    ]);
  });

  test('other files, hidden folders and links are ignored', () => {
    const names = 'lume.md README.md ._lume.md lume.mdx lume.md.bak README .hidden'.split(' ');
    const CONTENT_DIR = directory('mixed', ...names.map((name) => `assessments/${name}`));
    symlinkSync('/etc/hostname', join(CONTENT_DIR, 'assessments/link.md'));
    expect(contentFiles('assessments', { CONTENT_DIR }).map(({ id }) => id)).toEqual(['lume']);
  });
});

test('a path is shown from the current folder, or in full where it lies elsewhere', () => {
  expect(displayPath(join(process.cwd(), 'content/assessments/lume.md'))).toBe(
    'content/assessments/lume.md',
  );
  expect(displayPath(join(ROOT, 'lume.md'))).toBe(join(ROOT, 'lume.md'));
});

test('opinions come after the assessments, and go with an assessment that another directory overrides', () => {
  const lower = directory(
    'own',
    ...['assessments/lume.md', 'assessments/alpha.md', 'opinions/README.md', 'opinions/loose.md'],
    ...['opinions/lume/b.md', 'opinions/lume/a.md', 'opinions/alpha/a.md', 'opinions/.git/a.md'],
  );
  const upper = directory(
    'more',
    ...['assessments/lume.md', 'opinions/lume/c.md', 'opinions/alpha/a.md'],
  );
  const idsIn = (...directories: string[]) =>
    judgedFiles({ CONTENT_DIR: directories.join(delimiter) }).map(({ id }) => id);
  expect(idsIn(lower)).toEqual(['alpha', 'lume', 'alpha/a', 'lume/a', 'lume/b']);
  expect(idsIn(lower, upper)).toEqual(['alpha', 'lume', 'alpha/a', 'lume/c']);
});
