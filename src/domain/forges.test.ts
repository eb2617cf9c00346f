import { expect, test } from 'vitest';
import { FORGES, fillPattern, forgeOf } from './forges.ts';

const parts = (repository: string) => ({
  repository,
  branch: 'main',
  path: 'content/assessments/a b.md',
  title: 'Lume & co',
});

test.each([
  [
    'https://github.com/octo/risk',
    'https://github.com/octo/risk/edit/main/content/assessments/a%20b.md',
    'https://github.com/octo/risk/issues/new?title=Lume%20%26%20co',
  ],
  [
    'https://gitlab.example.org/octo/risk',
    'https://gitlab.example.org/octo/risk/-/edit/main/content/assessments/a%20b.md',
    'https://gitlab.example.org/octo/risk/-/issues/new?issue[title]=Lume%20%26%20co',
  ],
  [
    'https://codeberg.org/octo/risk',
    'https://codeberg.org/octo/risk/_edit/main/content/assessments/a%20b.md',
    'https://codeberg.org/octo/risk/issues/new?title=Lume%20%26%20co',
  ],
  [
    'https://bitbucket.org/octo/risk',
    'https://bitbucket.org/octo/risk/src/main/content/assessments/a%20b.md?mode=edit',
    'https://bitbucket.org/octo/risk/issues/new?title=Lume%20%26%20co',
  ],
])('files of %s are changed at %s', (repository, edit, issue) => {
  const forge = FORGES[forgeOf(repository)];
  expect(fillPattern(forge.edit, parts(repository))).toBe(edit);
  expect(fillPattern(forge.issue, parts(repository))).toBe(issue);
});

test('a part of a pattern that is not given stays', () => {
  expect(fillPattern('https://example.org/{x}?f={path}', { path: 'a/b' })).toBe(
    'https://example.org/{x}?f=a/b',
  );
});
