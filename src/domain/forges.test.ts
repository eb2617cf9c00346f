import { expect, test } from 'vitest';
import { FORGES, fillPattern, forgeOf } from './forges.ts';

const FILE = 'content/assessments/a%20b.md';
const TITLE = 'title=Lume%20%26%20co';

test.each([
  ['https://github.com/octo/risk', `/edit/main/${FILE}`, `/issues/new?${TITLE}`],
  [
    'https://gitlab.example.org/octo/risk',
    `/-/edit/main/${FILE}`,
    '/-/issues/new?issue[title]=Lume%20%26%20co',
  ],
  ['https://codeberg.org/octo/risk', `/_edit/main/${FILE}`, `/issues/new?${TITLE}`],
  ['https://bitbucket.org/octo/risk', `/src/main/${FILE}?mode=edit`, `/issues/new?${TITLE}`],
])('files of %s are changed at %s', (repository, edit, issue) => {
  const forge = FORGES[forgeOf(repository)];
  const path = 'content/assessments/a b.md';
  const parts = { repository, branch: 'main', path, title: 'Lume & co' };
  expect(fillPattern(forge.edit, parts)).toBe(`${repository}${edit}`);
  expect(fillPattern(forge.issue, parts)).toBe(`${repository}${issue}`);
});

test('a part of a pattern that is not given stays', () => {
  expect(fillPattern('https://example.org/{x}?f={path}', { path: 'a/b' })).toBe(
    'https://example.org/{x}?f=a/b',
  );
});
