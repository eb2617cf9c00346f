import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withFiles } from '../src/intake/folder.fixture.ts';
import { matchesLock } from './setup/lock.mjs';
import { whyUnsuitable } from './setup/machine.mjs';

type Machine = Parameters<typeof whyUnsuitable>[0];

const GOOD: Machine = {
  node: '20.20.2',
  userAgent: 'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false',
  platform: 'linux',
  arch: 'x64',
  script: '/home/a person/50% «septet» & [co]/scripts/setup.mjs',
};

describe('a machine that Septet runs on', () => {
  test.each<[string, Partial<Machine>]>([
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
    expect(whyUnsuitable({ ...GOOD, ...change })).toBeUndefined();
  });
});

describe('a machine that it does not run on', () => {
  test.each<[string, Partial<Machine>, RegExp]>([
    ['Node 18', { node: '18.20.8' }, /^Septet needs Node\.js 20 or later .* this is 18\.20\.8: /],
    ['npm 9', { userAgent: 'npm/9.8.1 node/v20.5.0' }, /^Septet needs npm 10 or later.*9\.8\.1: /],
    ['32 bits', { arch: 'ia32' }, /^Septet cannot run on linux ia32: /],
    ['Windows on ARM', { platform: 'win32', arch: 'arm64' }, /^Septet cannot run on win32 arm64: /],
    ['FreeBSD', { platform: 'freebsd' }, /^Septet cannot run on freebsd x64: /],
    ['a # in the path', { script: '/a/c#/setup.mjs' }, /^Septet .* a folder with # in its path: /],
    ['a ? in the path', { script: '/a/what?/setup.mjs' }, /a folder with \? in its path: move /],
    ['a quote in the path', { script: 'C:\\"a"\\setup.mjs' }, /a folder with " in its path: move /],
  ])('%s: one sentence', (_, change, sentence) => {
    const why = whyUnsuitable({ ...GOOD, ...change });
    expect(why).toMatch(sentence);
    expect(why).not.toContain('\n');
  });
});

describe("npm's record of an install is compared with the lock", () => {
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
    expect(matchesLock(lock, { packages })).toBe(expected);
  });
});

describe('an install', () => {
  const root = mkdtempSync(join(tmpdir(), 'septet-setup-'));
  afterAll(() => rmSync(root, { recursive: true }));
  cpSync(new URL('./setup.mjs', import.meta.url), join(root, 'scripts/setup.mjs'));
  cpSync(new URL('./setup', import.meta.url), join(root, 'scripts/setup'), { recursive: true });
  withFiles(root, {
    'package.json': '{ "type": "module", "imports": { "#settings": "./septet.config.ts" } }',
    'package-lock.json': '{ "packages": {} }',
    'septet.config.ts': 'export default {};',
    'npm/package.json': '{}',
  });
  writeFileSync(join(root, 'command.mjs'), 'console.log("it runs"); process.exit(7);');
  // Stands in for npm: fails where the environment says so, and installs nothing or everything.
  writeFileSync(
    join(root, 'npm/npm-cli.js'),
    `const { mkdirSync, symlinkSync, writeFileSync } = require('node:fs');
     const [what] = process.argv.slice(2);
     if (what === 'ping' && process.env.SAYS) console.error('npm error code', process.env.SAYS);
     if (process.env.FAILS.includes(what)) process.exit(1);
     if (what === 'ci') console.error('offline:', process.env.npm_config_offline);
     if (what === 'ci' && process.env.INSTALLS) {
       mkdirSync('node_modules/.bin', { recursive: true });
       symlinkSync(process.execPath, 'node_modules/.bin/node');
       writeFileSync('node_modules/.package-lock.json', '{ "packages": {} }');
     }`,
  );
  const run = (env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/setup.mjs', 'command.mjs'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm/npm-cli.js'), ...env },
      },
    );
    return { status, stdout, stderr: stderr.replace(/^Installing .*\n/, '') };
  };

  const NO_NETWORK = 'ENOTFOUND EAI_AGAIN ECONNREFUSED ETIMEDOUT ENETUNREACH'.split(' ');
  const UNFETCHED = /^The dependencies cannot be fetched: .*\n$/;
  test.each<[what: string, fails: string, says: string, stderr: RegExp]>([
    ...NO_NETWORK.map((code): [string, string, string, RegExp] => [
      code,
      'ping ci',
      code,
      UNFETCHED,
    ]),
    ['that npm fails', 'ci', '', /^npm ci failed, .*\n$/],
    ['without install scripts', '', '', /^offline: undefined\nnpm ci did not install .*\n$/],
    ['from the cache of npm', 'ping', 'ENOTFOUND', /^offline: true\nnpm ci did not install .*\n$/],
    [
      'a registry without a ping',
      'ping',
      'E404',
      /^offline: undefined\nnpm ci did not install .*\n$/,
    ],
    ['a registry that knows nobody', 'ping ci', 'E401', /^npm ci failed, .*\n$/],
  ])('%s', (_, FAILS, SAYS, stderr) => {
    const ended = run({ FAILS, SAYS });
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toMatch(stderr);
  });

  test('is made once, and setup ends with the exit code of the command', () => {
    const first = run({ FAILS: '', INSTALLS: 'all' });
    expect(first).toEqual({ status: 7, stdout: 'it runs\n', stderr: 'offline: undefined\n' });
    expect(run({ FAILS: 'ping ci', SAYS: '' })).toEqual({
      status: 7,
      stdout: 'it runs\n',
      stderr: '',
    });
  });

  test.each([
    ["export default {\n  name: 'a'\n  tagline: 'b',\n};", "Line 3: Expected ',', got 'ident'."],
    ['\nexport default { name: ours };', 'Line 2: ours is not defined.'],
    ['export const settings = {};', 'It exports no object of settings.'],
    ["throw 'no home';", 'no home.'],
    ['throw null;', 'null.'],
  ])('settings that cannot be loaded are one sentence: %j', (settings, why) => {
    writeFileSync(join(root, 'septet.config.ts'), settings);
    expect(run({ FAILS: '' })).toEqual({
      status: 2,
      stdout: '',
      stderr: `septet.config.ts cannot be used. ${why}\n`,
    });
    writeFileSync(join(root, 'septet.config.ts'), 'export default {};');
  });

  test.skipIf(process.platform === 'win32')(
    'the command ends with npm, which ends only the shell',
    async () => {
      writeFileSync(
        join(root, 'server.mjs'),
        'console.log(process.pid); setInterval(() => {}, 1e6);',
      );
      const env = { ...process.env, npm_lifecycle_event: 'start', FAILS: '' };
      const shell = spawn('node scripts/setup.mjs server.mjs; true', {
        cwd: root,
        env,
        shell: true,
      });
      const [pid] = await once(shell.stdout.setEncoding('utf8'), 'data');
      shell.kill();
      await expect.poll(() => isRunning(Number(pid))).toBe(false);
    },
  );
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
