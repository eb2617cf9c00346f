import { describe, expect, test } from 'vitest';
import { addressKey, looksLikeIdentifier, purlKey, slugsBy } from './identifiers.ts';

const IDENTIFIERS = {
  'pkg:pypi/num-10': 'agent-ten',
  'pkg:npm/@scope/runner': 'runner',
  'github.com/example/runner': 'runner',
  'example.org/cpp-agent': 'cpp',
  'old-name': 'new-name',
};

test.each([
  ['pkg:pypi/num-10', ['agent-ten']],
  ['pkg:pypi/num-10@1.2.3', ['agent-ten']],
  ['num-10', ['agent-ten']],
  ['@scope/runner', ['runner']],
  ['pkg:npm/%40scope/runner', ['runner']],
  ['https://github.com/Example/Runner.git', ['runner']],
  ['www.github.com/example/runner/', ['runner']],
  ['example/runner', ['runner']],
  ['https://example.org/cpp-agent', ['cpp']],
  ['old-name', ['new-name']],
  ['example.org/other', []],
  ['10', []],
  ['constructor', []],
])('%s names %j', (question, slugs) => {
  expect(slugsBy(IDENTIFIERS, question)).toEqual(slugs);
});

test.each([
  ['pkg:pypi/x', true],
  ['num-10', true],
  ['a_b', true],
  ['@scope/name', true],
  ['example.org', true],
  ['lume', false],
  ['prompt injection', false],
  ['pkg:pypi/x and more', false],
])('%s looks like an identifier: %s', (question, looks) => {
  expect(looksLikeIdentifier(question)).toBe(looks);
});

describe('keys', () => {
  test.each([
    ['https://www.Example.org/Path/', 'example.org/path'],
    ['http://github.com/a/b.git', 'github.com/a/b'],
    ['not an address', 'not an address'],
  ])('of the address %s: %s', (address, key) => expect(addressKey(address)).toBe(key));

  test.each([
    ['pkg:PyPI/Name@1.0', 'pkg:pypi/name'],
    ['pkg:npm/%40a/b?x=1#y', 'pkg:npm/@a/b'],
  ])('of the package URL %s: %s', (purl, key) => expect(purlKey(purl)).toBe(key));
});
