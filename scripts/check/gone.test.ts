import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { commandLine } from '../command-line.fixture.ts';
import { goneSince } from './gone.ts';

const OTHER = EXAMPLE.replaceAll('Example Agent', 'Beta')
  .replace('aliases: [ExAgent]\n', '')
  .replace('pypi/example-agent', 'pypi/beta')
  .replace(/^homepage: .*$/m, 'homepage: https://beta.example.org/')
  .replace(/^repository: .*\n/m, '');

const root = mkdtempSync(join(tmpdir(), 'septet-gone-'));
const file = (slug: string) => join(root, 'assessments', `${slug}.md`);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);

/** Another agent, with nothing by which it could be taken for the first. */
const named = (name: string) =>
  OTHER.replaceAll('Beta', name).replaceAll('beta', name.toLowerCase());
const asDraft = (text: string) => text.replace('kind: agent\n', 'kind: agent\ndraft: true\n');

/**
 * A commit with several assessments; since then one was renamed and changed, two were removed, of which one had never
 * been published, and one of two was made a draft that had not been one.
 */
beforeAll(() => {
  mkdirSync(join(root, 'assessments'));
  git('init', '-q');
  writeFileSync(file('example'), EXAMPLE);
  writeFileSync(file('beta'), OTHER);
  writeFileSync(file('gamma'), named('Gamma'));
  for (const name of ['Delta', 'Omega'])
    writeFileSync(file(name.toLowerCase()), asDraft(named(name)));
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  renameSync(file('example'), file('example-desktop'));
  writeFileSync(file('example-desktop'), EXAMPLE.replace('partial', 'none'));
  rmSync(file('beta'));
  rmSync(file('omega'));
  writeFileSync(file('gamma'), asDraft(named('Gamma')));
  writeFileSync(file('delta'), asDraft(named('Delta')).replace('partial', 'none'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('what went away is found, and where it went', () => {
  const { gone, withdrawn } = goneSince('HEAD', { CONTENT_DIR: root });
  expect([...gone]).toEqual([
    ['beta', undefined],
    ['example', 'example-desktop'],
  ]);
  expect([...withdrawn]).toMatchObject([['gamma', { file: file('gamma'), start: { line: 6 } }]]);
});

const check = (...args: string[]) => commandLine('check.ts', args, { env: { CONTENT_DIR: root } });

test('the check asks for the lines that are missing, and is content with them', async () => {
  const asked = await check('--base', 'HEAD');
  expect(asked.status).toBe(1);
  expect(asked.stdout.match(/Add the line "[^"]+"/g)).toEqual([
    'Add the line "beta: null"',
    'Add the line "example: example-desktop"',
  ]);
  expect(asked.stdout).toContain(
    `${file('gamma')}:6:1  error  redirects/missing\n  The assessment "gamma" was published and is a draft now`,
  );
  expect(asked.stdout).toContain('help: Remove "draft", or add the line "gamma: null"');
  expect((await check()).status).toBe(0);
  writeFileSync(
    join(root, 'redirects.yaml'),
    'beta: null\nexample: example-desktop\ngamma: null\n',
  );
  expect((await check('--base', 'HEAD')).status).toBe(0);
});

test.each([
  ['an unknown commit', ['--base', 'nowhere'], /^There is no commit "nowhere" here/],
  ['a single file', ['--base', 'HEAD', 'a.md'], /^--base goes with a check of the whole/],
  ['a watcher', ['--base', 'HEAD', '--watch'], /^--base goes with a check of the whole/],
])('%s ends with 2', async (_, args, why) => {
  const { status, stderr } = await check(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(why);
});
