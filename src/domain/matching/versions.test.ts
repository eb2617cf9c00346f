import { expect, test } from 'vitest';
import { affects, versionStanding } from './versions.ts';

const NPM = 'pkg:npm/x';
const PYTHON = 'pkg:pypi/x';
const GO = 'pkg:golang/github.com/a/x';
const IMAGE = 'pkg:docker/a/x';

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
  [NPM, '0.250.0', 'documentation of 2026-05-04', undefined],
  [NPM, '0.250.0', '2026-05-04', undefined],
  [NPM, '2026-05-04', '0.250.0', undefined],
  [NPM, '2026.7.10', '2026.3.24', 'newer'],
  [NPM, '64a49f34d076b6f5917dae1424521d43c7bcae84', '1.0.0', undefined],
  [NPM, 'terminal client 3.0.56', '1.0.0', undefined],
  [NPM, '1.2.3.4', '1.2.3.5', undefined],
  [IMAGE, '1.2.3-alpine', '1.2.3', 'same'],
  [IMAGE, 'v1.2.3-rc.1', '1.2.3', 'older'],
  [IMAGE, '1.2', '1.2.3', undefined],
  [IMAGE, 'sha256:64a49f34', '1.2.3', undefined],
  ['pkg:githubactions/a/x', 'v1', '1.2.3', undefined],
  ['pkg:github/a/x', 'v1.2.3', '1.2.3', 'same'],
  ['pkg:PyPI/x', '1.0rc1', '1.0', 'older'],
  ['pkg://pypi/x', '1.0rc1', '1.0', 'older'],
  [PYTHON, '1.0+cu118', '1.0', 'same'],
  [GO, 'v0.0.0-20250601000000-abcdef123456', '1.2.3', undefined],
  [GO, 'v1.2.4-0.20250601000000-abcdef123456', '1.2.3', 'newer'],
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
  [NPM, '1.11.1', '1.0.0 - 1.11.1', null, true],
  [NPM, '1.0', '1.0, 1.1', null, true],
  [NPM, '0.9.0', '< 2.0, >= 1.0', null, false],
  [NPM, '1.0.0', '<= 2, >= 2', null, false],
  [NPM, '2.0.0', '<= 2, >= 2', null, true],
  [NPM, '3.0.0', '<= 2, >= 2', null, false],
  [NPM, '1.0.0', '< 2, >= 2', null, true],
  // Commas between lines of releases.
  [NPM, '2.1.0', '< 1.123.48, >= 2.0.0-rc.0 < 2.21.8, >= 2.22.0 < 2.22.4', null, true],
  [NPM, '2.22.1', '< 1.123.48, >= 2.0.0-rc.0, < 2.21.8, >= 2.22.0, < 2.22.4', null, true],
  [NPM, '2.21.9', '< 1.123.48, >= 2.0.0-rc.0 < 2.21.8, >= 2.22.0 < 2.22.4', null, false],
  [NPM, '1.123.50', '< 1.123.48, >= 2.0.0, < 2.21.8', null, false],
  [NPM, '1.121.0', '>= 0.211.0 < 1.120.4, 1.121.0', null, true],
  [NPM, '1.120.4', '>= 0.211.0 < 1.120.4, 1.121.0', null, false],
  [NPM, '0.9.0', '>= 1.0, >= 2.0, < 3.0', null, false],
  [NPM, '1.5.0', '>= 1.0, >= 2.0, < 3.0', null, undefined],
  // Nobody can tell whether 2.1.0 is affected; of the others it is clear.
  [NPM, '2.1.0', '< 1.123.17, < 2.5.2', '1.123.17, 2.5.2', undefined],
  [NPM, '1.100.0', '< 1.123.17, < 2.5.2', '1.123.17, 2.5.2', true],
  [NPM, '2.5.2', '< 1.123.17, < 2.5.2', '1.123.17, 2.5.2', false],
  [NPM, '2.1.0', '< 1.123.17 || >= 2.0, < 2.5.2', null, true],
  // In parentheses stands what another source says, or what holds for another thing.
  [NPM, '0.5.0', '< 0.39.1 (action: < 0.1.22)', '0.39.1', undefined],
  [NPM, '0.1.0', '< 0.39.1 (action: < 0.1.22)', '0.39.1', true],
  [NPM, '2.1.0', '< 0.39.1 (action: < 0.1.22)', null, false],
  [NPM, '1.7.0', '< 1.7.0 (< 1.7.1)', null, undefined],
  [NPM, '1.2.0', '< 1.7.0 (Windows only)', null, undefined],
  [NPM, '2.6.0', 'some', '1.123.17, 2.5.2', false],
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
  [PYTHON, '1.5+cu118', '<= 1.5', null, true],
  [PYTHON, '1.5+cu118', '1.5', null, true],
  [PYTHON, '1.5+cu118', '< 1.5', null, false],
  [GO, 'v0.0.0-20250601000000-abcdef123456', '< 1.5', '1.5', undefined],
  [PYTHON, '1.5', '= 1.5', null, true],
  [PYTHON, '1.6', 'some', '1.6', false],
  // A record that names single versions says nothing of others, but that they have the fix.
  [NPM, '1.1', '1.0', null, undefined],
  [NPM, '0.9', '1.0, 1.2', null, undefined],
  [NPM, '1.1', '1.0', '1.1', false],
  [NPM, '0.9', '1.0', '1.1', undefined],
  [NPM, '1.1', '= 1.0', null, false],
])('of %s, is %s in %s (fixed in %s): %s', (purl, version, affected, fixedIn, expected) => {
  expect(affects(purl, version, { affected, fixedIn })).toBe(expected);
});
