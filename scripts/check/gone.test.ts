import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { exampleAs } from '../../src/domain/assessment/rules/other.fixture.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { gitIn } from '../../src/intake/git.fixture.ts';
import { commandLine } from '../command-line.fixture.ts';
import { goneSince } from './gone.ts';

const root = folderOfFile();
const file = (slug: string) => join(root, 'assessments', `${slug}.md`);
const git = gitIn(root);

const asDraft = (text: string) => text.replace('kind: agent\n', 'kind: agent\ndraft: true\n');

/**
 * A commit with several assessments. Since then, one was renamed and changed, two were removed, one of them a draft, and
 * one has become a draft.
 */
beforeAll(() => {
  mkdirSync(join(root, 'assessments'));
  git('init', '-q');
  writeFileSync(file('example'), EXAMPLE);
  writeFileSync(file('beta'), exampleAs('Beta'));
  writeFileSync(file('gamma'), exampleAs('Gamma'));
  for (const name of ['Delta', 'Omega'])
    writeFileSync(file(name.toLowerCase()), asDraft(exampleAs(name)));
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  renameSync(file('example'), file('example-desktop'));
  writeFileSync(file('example-desktop'), EXAMPLE.replace('partial', 'none'));
  rmSync(file('beta'));
  rmSync(file('omega'));
  writeFileSync(file('gamma'), asDraft(exampleAs('Gamma')));
  writeFileSync(file('delta'), asDraft(exampleAs('Delta')).replace('partial', 'none'));
});

test('slugs that went away are found, with their new slugs', () => {
  const { gone, withdrawn } = goneSince('HEAD', { CONTENT_DIR: root });
  expect([...gone]).toEqual([
    ['beta', undefined],
    ['example', 'example-desktop'],
  ]);
  expect([...withdrawn]).toMatchObject([['gamma', { file: file('gamma'), start: { line: 6 } }]]);
});

const check = (...args: string[]) => commandLine('check.ts', args, { env: { CONTENT_DIR: root } });

test('the check asks for the redirects that are missing, and accepts them', async () => {
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
  ['a single file', ['--base', 'HEAD', 'a.md'], /^--base needs a check of the whole/],
  ['a watcher', ['--base', 'HEAD', '--watch'], /^--base needs a check of the whole/],
])('%s ends with 2', async (_, args, why) => {
  const { status, stderr } = await check(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(why);
});
