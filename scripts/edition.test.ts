import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../src/intake/folder.fixture.ts';
import { gitIn } from '../src/intake/git.fixture.ts';
import { catalogue } from '../tests/site/sites.ts';
import { commandLine } from './command-line.fixture.ts';

/** Stands in for a build: makes a minimal site of the content. tests/install.slow.test.ts has a real build. */
const BUILD = `import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
const out = process.argv.at(-1);
mkdirSync(out + '/api/v1', { recursive: true });
cpSync('content/assessments', out + '/agents', { recursive: true });
writeFileSync(out + '/index.html', process.env.SITE_URL + process.env.BASE_PATH);
const agents = readdirSync('content/assessments').length;
const built = { version: 1, license: null, name: 'Site', equation: '0.8', agents, threats: 3, content: [], lists: {} };
writeFileSync(out + '/api/v1/build.json', JSON.stringify(built));
writeFileSync(out + '/api/v1/SHA256SUMS', '${'a'.repeat(64)}  build.json\\n');
`;

let folder = '';
let root = '';
beforeEach(() => {
  folder = folderOfTest();
  root = join(folder, 'mine');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  cpSync(catalogue('two'), join(root, 'content'), { recursive: true });
  const files = {
    '.gitignore': 'node_modules\n',
    'build.mjs': BUILD,
    'package-lock.json': '{}',
    'package.json': JSON.stringify({ version: '9.9.9', scripts: { build: 'node build.mjs' } }),
    'septet.config.ts': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  git('init', '--quiet');
  commit('First');
});

const git = (...args: string[]): string => gitIn(root)(...args);

function commit(message: string): void {
  git('add', '.');
  git('commit', '--quiet', '-m', message);
}

const run = (command: string, args: readonly string[], env = {}) =>
  commandLine(`${command}.ts`, args, {
    cwd: root,
    env: { SEPTET_ROOT: root, CONTENT_DIR: '', ...env },
  });

const FILE = 'content/editions/2026.12.json';

test('an edition is made of the last commit, and is the same when it is built again later', async () => {
  const first = git('rev-parse', 'HEAD');
  const frozen = await run('edition', ['2026.12'], { SITE_URL: 'https://frozen.example' });
  expect(frozen.stderr).toBe('');
  expect(frozen.stdout).toContain('Froze edition 2026.12: 2 assessments');
  expect(frozen.stdout).toContain(`git add ${FILE}`);
  const edition = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  expect(edition).toMatchObject({ edition: '2026.12', commit: first, septet: '9.9.9', agents: 2 });
  expect(Object.keys(edition.content)).toContain('content/assessments/lume.md');
  expect(Object.keys(edition.site)).toEqual(['agents', 'api', 'index.html']);
  // Neither later commits nor changed files have a part in it.
  commit('Freeze edition 2026.12');
  writeFileSync(join(root, 'content/assessments/lume.md'), 'changed\n');
  const theirs = join(folder, 'gitconfig');
  writeFileSync(theirs, '[core]\nautocrlf = true\n[log]\nshowSignature = true\n');
  const verified = await run('verify', [], { GIT_CONFIG_GLOBAL: theirs });
  expect([verified.status, verified.stderr]).toEqual([0, '']);
  expect(verified.stdout).toMatch(
    /^Edition 2026\.12, commit [0-9a-f]{12}: the same, byte for byte\.\n$/,
  );
  expect(git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('verifying names what differs from an edition', async () => {
  await run('edition', ['2026.12']);
  const edition = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  edition.content['content/assessments/lume.md'] = '0'.repeat(64);
  edition.agents = 7;
  writeFileSync(join(root, FILE), JSON.stringify(edition));
  const { status, stdout } = await run('verify', ['2026.12']);
  expect(status).toBe(1);
  expect(stdout).toContain('agents: 7 is now 2\n');
  expect(stdout).toContain('content: content/assessments/lume.md differs\n');
  expect(stdout).toMatch(/2 differences\.\n$/);
});

test('what prevents an edition is a sentence with what to do', async () => {
  const refusal = async (command: string, args: string[], env = {}) => {
    const { status, stderr } = await run(command, args, env);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await refusal('edition', [])).toContain('Name one edition.');
  expect(await refusal('edition', ['v1'])).toContain(
    '"v1" is not an edition name: write year.month',
  );
  expect(await refusal('verify', [])).toContain('There is no edition yet: npm run edition');
  expect(await refusal('edition', ['2026.12'], { CONTENT_DIR: join(root, 'content') })).toContain(
    'run this without the variable',
  );
  writeFileSync(join(root, 'content/assessments/new é.md'), '');
  expect(await refusal('edition', ['2026.12'])).toMatch(
    /new é\.md differs from.*commit or remove them/,
  );
  rmSync(join(root, 'content/assessments/new é.md'));
  await run('edition', ['2026.12']);
  expect(await refusal('edition', ['2026.12'])).toContain('There is an edition 2026.12 already');
  writeFileSync(join(root, 'content/editions/2026.12.1.json'), '{}');
  expect(await refusal('edition', ['2026.12.1'])).toContain('such as 2026.12.2.');
  rmSync(join(root, 'content/editions/2026.12.1.json'));
  expect(await refusal('verify', ['2026.11'])).toContain(
    'There is no edition "2026.11": there are 2026.12.',
  );
  const text = readFileSync(join(root, FILE), 'utf8');
  writeFileSync(join(root, FILE), text.replace(/"commit": "\w+"/, `"commit": "${'0'.repeat(40)}"`));
  expect(await refusal('verify', [])).toBe(
    `The commit of edition 2026.12, ${'0'.repeat(40)}, is not in this clone: git fetch --tags brings it where it was tagged.\n`,
  );
  mkdirSync(join(root, 'content/editions/2026.11.json'));
  for (const damaged of ['{}', ' '.repeat(2 ** 22 + 1)]) {
    writeFileSync(join(root, FILE), damaged);
    expect(await refusal('verify', [])).toContain(
      '2026.12.json is not what "septet edition" writes',
    );
    expect(await refusal('check', [])).toContain(
      '2026.12.json is not what "septet edition" writes',
    );
  }
  rmSync(join(root, '.git'), { recursive: true });
  expect(await refusal('edition', ['2027.01'])).toContain('is not in a git repository');
});

test('an edition is built again from the folders that it had, with files of the commit alone', async () => {
  await run('edition', ['2026.12']);
  const edition = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  expect(edition).toMatchObject({ root: '.', folders: ['content'] });
  writeFileSync(join(root, FILE), JSON.stringify({ ...edition, folders: ['.'] }));
  const { stdout } = await run('verify', []);
  expect(stdout).toContain('content: build.mjs is new\n');
  expect(stdout).not.toContain('.git/');
});

test('Ctrl-C leaves no folder behind', async () => {
  writeFileSync(join(root, 'build.mjs'), "process.kill(0, 'SIGINT'); setTimeout(() => {}, 9000);");
  commit('Press Ctrl-C');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const env = { ...process.env, SEPTET_ROOT: root, CONTENT_DIR: '', TMPDIR: temporary };
  // In a process group of its own, as in a terminal: Ctrl-C then reaches all of it, and not the tests.
  const ran = spawn(process.execPath, [join(import.meta.dirname, 'edition.ts'), '2026.12'], {
    detached: true,
    env,
    stdio: 'ignore',
  });
  expect(await once(ran, 'close')).toEqual([2, null]);
  expect(readdirSync(temporary)).toEqual([]);
});

test('the code of a commit beside the history is not run', async () => {
  await run('edition', ['2026.12']);
  const beside = git('commit-tree', '-m', 'Beside', 'HEAD^{tree}');
  const text = readFileSync(join(root, FILE), 'utf8');
  writeFileSync(join(root, FILE), text.replace(/"commit": "\w+"/, `"commit": "${beside}"`));
  const { status, stderr } = await run('verify', []);
  expect(status).toBe(2);
  expect(stderr).toContain(`Commit ${beside} of edition 2026.12 is not in the history of HEAD`);
});

test('a commit that cannot be built, a shallow clone and content of another repository make no edition', async () => {
  writeFileSync(join(root, 'build.mjs'), BUILD.replace("'Site'", `'${'x'.repeat(101)}'`));
  commit('Have a long name');
  expect((await run('edition', ['2026.12'])).stderr).toMatch(
    /An edition cannot hold these values:\n {2}name: /,
  );
  writeFileSync(join(root, 'build.mjs'), 'process.exit(1);');
  commit('Break it');
  expect((await run('edition', ['2026.12'])).stderr).toContain('failed at that commit');
  git('rm', '--quiet', 'package-lock.json');
  commit('Forget the packages');
  expect((await run('edition', ['2026.12'])).stderr).toContain('has no package-lock.json');
  const whole = root;
  root = join(folder, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${whole}`, root]);
  expect((await run('edition', ['2026.12'])).stderr).toContain('git fetch --unshallow');
  root = whole;
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(catalogue('two'), join(root, 'content'), { recursive: true });
  execFileSync('git', ['-C', join(root, 'content'), 'init', '--quiet']);
  expect((await run('edition', ['2026.12'])).stderr).toContain('is in another repository');
});
