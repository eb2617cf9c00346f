import { expect, test } from 'vitest';
import { compareNames, fold } from './names.ts';

test('names stand as people look for them', () => {
  const names = ['Agent 10', 'zeta', 'Émile', 'agent 9', 'Alpha'];
  expect(names.toSorted(compareNames)).toEqual(['agent 9', 'Agent 10', 'Alpha', 'Émile', 'zeta']);
});

test.each([
  ['Zoë', 'zoe'],
  ['ﬁle', 'file'],
  ['ÅNGSTRÖM 2', 'angstrom 2'],
  ['日本', '日本'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
