import { symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layersIn } from '../domain/maestro/layers.ts';
import { contentFiles, judgedFiles } from './content-files.ts';
import { directoriesOfFile } from './folder.fixture.ts';
import { PROJECT_CONTENT } from './places.ts';

const { directory } = directoriesOfFile();
const first = directory(
  'first',
  'assessments/lume.md',
  'assessments/alpha.md',
  'layers/agent-ecosystem.mdx',
);
const second = directory('second', 'assessments/lume.md', 'assessments/Zeta.md', 'guides/own.mdx');
const both = { CONTENT_DIR: [first, second].join(delimiter) };

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
