import { expect, test } from 'vitest';
import { compareNames, fold, nameKey } from './names.ts';

test('names stand as people look for them', () => {
  const names = ['Agent 10', 'zeta', 'Émile', 'agent 9', 'Alpha'];
  expect(names.toSorted(compareNames)).toEqual(['agent 9', 'Agent 10', 'Alpha', 'Émile', 'zeta']);
});

test.each([
  ['Zoë', 'zoe'],
  ['ﬁle', 'file'],
  ['ÅNGSTRÖM 2', 'angstrom 2'],
  ['日本', '日本'],
  ['Straße', 'strasse'],
  ['ŁÓDŹ Ørsted', 'lodz orsted'],
  ['Æther', 'aether'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['C', 'C#'],
  ['C', 'C++'],
  ['Scout', 'Scout+'],
  ['Agent 2.1', 'Agent 21'],
  ['Agent -1', 'Agent 1'],
  ['Agent 1.10', 'Agent 11.0'],
])('%s and %s are two names', (first, second) => {
  expect(nameKey(first)).not.toBe(nameKey(second));
});

test.each([
  ['Live-Kit Agents', 'livekit agents'],
  ['Node.js', 'NodeJS'],
  ['Аider', 'Aider'],
  ['Zoë!', 'zoe'],
  ['Agent (beta)', 'agent beta'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['…', '...'],
  ['№ 5', 'no5'],
])('the key of %s is %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});
