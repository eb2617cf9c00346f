import { rmSync, symlinkSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { contentDirectories } from './content-directories.ts';
import { directoriesOfFile } from './folder.fixture.ts';
import { displayPath } from './listing.ts';
import { PROJECT_CONTENT } from './places.ts';

const { root: ROOT, directory } = directoriesOfFile();
const first = directory('first', 'assessments/lume.md');
const second = directory('second', 'assessments/lume.md', 'guides/own.mdx');

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

test.each(['public', 'public/content'])(
  '%s of an empty submodule is refused with what brings it',
  (path) => {
    const clone = directory(`clone-of-${path.length}`, '.gitmodules');
    directory(join(basename(clone), 'public'));
    const CONTENT_DIR = join(clone, path);
    expect(() => contentDirectories({ CONTENT_DIR })).toThrow(
      `CONTENT_DIR names "${CONTENT_DIR}", which is in a submodule that is still empty: git submodule update --init brings its files.`,
    );
  },
);

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
