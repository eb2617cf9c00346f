import { expect, test } from 'vitest';
import { affects, versionStanding } from './versions.ts';

const NPM = 'pkg:npm/x';
const PYTHON = 'pkg:pypi/x';

test.each([
  [NPM, '1.2.3', '1.10.0', 'older'],
  [NPM, 'v1.2', '1.2.0', 'same'],
  [NPM, '2025.7.01', '2025.7.1', 'same'],
  [NPM, '2.0.0', '2.0.0-beta.1', 'newer'],
  [undefined, '3', '2.9', 'newer'],
  [NPM, 'next', '1.0.0', undefined],
  [NPM, undefined, '1.0.0', undefined],
  [PYTHON, '1.0rc1', '1.0', 'older'],
  [PYTHON, '0.86.3.dev', '0.86.3', 'older'],
  [PYTHON, '1.0', '1.0.0', 'same'],
  [PYTHON, '1.0.post1', '1.0', 'newer'],
  [PYTHON, 'latest', '1.0', undefined],
])('of %s, %s stands to %s: %s', (purl, found, read, expected) => {
  expect(versionStanding(purl, found, read)).toBe(expected);
});

test.each([
  [NPM, '1.0.110', '< 1.0.111', null, true],
  [NPM, '1.0.111', '< 1.0.111', null, false],
  [NPM, '1.2.0', '>= 1.0, < 1.3', null, true],
  [NPM, '0.9.0', '>= 1.0, < 1.3', null, false],
  [NPM, '2.0.1', '< 1.3 || >= 2.0, < 2.1', null, true],
  [NPM, '0.1.15', '0.0.5 to 0.1.15', null, true],
  [NPM, '0.1.16', '0.0.5 to 0.1.15', null, false],
  [NPM, '0.23.0', 'v0.23.0 and before', null, true],
  [NPM, '0.23.1', 'v0.23.0 and before', null, false],
  [NPM, '1.22.0', '1.22.0', null, true],
  [NPM, '2025.6.0', '< 2025.7.01', null, true],
  [NPM, '1.0.0', 'all of them', null, undefined],
  [NPM, '1.0.0', 'all of them', '1.0.0', false],
  [NPM, '0.9.0', 'all of them', '1.0.0', undefined],
  [NPM, '1.0.0', null, null, undefined],
  [NPM, undefined, '< 2', null, undefined],
  [NPM, 'main', '< 2', null, undefined],
  [PYTHON, '1.0rc1', '< 1.0', null, true],
  [PYTHON, '1.0.2', '>= 1.0, < 1.0.3', null, true],
  [PYTHON, '1.0.3.dev1', '< 1.0.3', null, true],
  [PYTHON, '1.5', '1.5', null, true],
  [PYTHON, '1.5', '= 1.5', null, true],
  [PYTHON, '1.6', 'some', '1.6', false],
])('of %s, is %s in %s (fixed in %s): %s', (purl, version, affected, fixedIn, expected) => {
  expect(affects(purl, version, { affected, fixedIn })).toBe(expected);
});
