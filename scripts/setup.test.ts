import { describe, expect, test } from 'vitest';
import { agree } from './setup/lock.mjs';
import { whyUnsuitable } from './setup/machine.mjs';
import { whyInstallFailed } from './setup/npm-output.mjs';

const GOOD = {
  node: '20.20.2',
  userAgent: 'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false',
  platform: 'linux',
  arch: 'x64',
  musl: false,
} as const;

describe('a machine that Septet runs on', () => {
  test.each([
    ['the oldest Node', { node: '20.0.0' }],
    ['a newer Node', { node: '26.10.0' }],
    ['the oldest npm', { userAgent: 'npm/10.0.0 node/v20.0.0 linux x64' }],
    ['no npm', { userAgent: undefined }],
    ['another package manager', { userAgent: 'pnpm/9.0.0 npm/? node/v22.0.0 linux x64' }],
    ['Linux on ARM', { arch: 'arm64' }],
    ['macOS on ARM', { platform: 'darwin', arch: 'arm64' }],
    ['macOS on Intel', { platform: 'darwin' }],
    ['Windows', { platform: 'win32' }],
  ])('%s', (_, change) => {
    expect(whyUnsuitable({ ...GOOD, ...change } as typeof GOOD)).toBeUndefined();
  });
});

describe('a machine that it does not run on', () => {
  test.each([
    ['Node 18', { node: '18.20.8' }, /^Septet needs Node\.js 20 or later .* this is 18\.20\.8: /],
    ['npm 9', { userAgent: 'npm/9.8.1 node/v20.5.0' }, /^Septet needs npm 10 or later.*9\.8\.1: /],
    ['32 bits', { arch: 'ia32' }, /^Septet cannot run on linux ia32: /],
    ['Windows on ARM', { platform: 'win32', arch: 'arm64' }, /^Septet cannot run on win32 arm64: /],
    ['FreeBSD', { platform: 'freebsd' }, /^Septet cannot run on freebsd x64: /],
    ['Alpine', { musl: true }, /^Septet cannot run on a Linux with musl .*; use a Debian/],
  ])('%s: one sentence', (_, change, sentence) => {
    const why = whyUnsuitable({ ...GOOD, ...change } as typeof GOOD);
    expect(why).toMatch(sentence);
    expect(why).not.toContain('\n');
  });
});

const npmError = (...lines: string[]) => lines.map((line) => `npm error ${line}`.trim()).join('\n');
const LOG_LINE = 'A complete log of this run can be found in: /home/a/.npm/_logs/debug-0.log';

test.each([
  [
    'no network',
    npmError('code ENOTFOUND', 'syscall getaddrinfo', 'network request failed', LOG_LINE),
    'The dependencies could not be fetched (ENOTFOUND): connect to the network, or tell npm of the proxy that leads there, and run the command again.',
  ],
  [
    'a lock that does not fit',
    npmError('code EUSAGE', '', '`npm ci` can only install in sync.', '', 'Usage:', LOG_LINE),
    'npm ci failed: `npm ci` can only install in sync.',
  ],
  [
    'a full disk',
    npmError('code ENOSPC', 'syscall write', 'nospc ENOSPC: no space left on device', LOG_LINE),
    'npm ci failed: nospc ENOSPC: no space left on device',
  ],
  [
    'an install script',
    npmError('code 1', 'path /a', 'command failed', 'throw err;', 'Error: Cannot find x', 'at y'),
    'npm ci failed: Error: Cannot find x',
  ],
  ['npm of old', 'npm ERR! code EX\nnpm ERR! broken', 'npm ci failed: broken'],
  ['no npm', 'spawn npm ENOENT\n', 'npm ci failed: spawn npm ENOENT'],
  ['silence', '', 'npm ci failed: it printed nothing.'],
])('why an install failed: %s', (_, output, sentence) => {
  expect(whyInstallFailed(output)).toBe(sentence);
});

describe("npm's record of an install agrees with the lock", () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  };
  test.each([
    ['complete', { 'node_modules/a': '1.0.0', 'node_modules/b': '1.0.0' }, true],
    ['without an optional package', { 'node_modules/a': '1.0.0' }, true],
    ['without a package', { 'node_modules/b': '1.0.0' }, false],
    ['another version', { 'node_modules/a': '1.0.1' }, false],
    ['a package too many', { 'node_modules/a': '1.0.0', 'node_modules/c': '1.0.0' }, false],
  ])('%s', (_, record, expected) => {
    const packages = Object.fromEntries(
      Object.entries(record).map(([path, version]) => [path, { version }]),
    );
    expect(agree(lock, { packages })).toBe(expected);
  });
});
