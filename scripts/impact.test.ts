import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EXAMPLE } from '../src/domain/assessment/rules/example.ts';
import { exampleAs } from '../src/domain/assessment/rules/other.fixture.ts';
import { folderOfFile } from '../src/intake/folder.fixture.ts';
import { gitIn } from '../src/intake/git.fixture.ts';
import { commandLine } from './command-line.fixture.ts';

const OTHER = exampleAs('Beta');

const root = folderOfFile();
const origin = join(root, 'origin');
const assessments = join(origin, 'content', 'assessments');
const git = (directory: string, ...args: string[]): string => gitIn(directory)(...args);

/** A repository whose second commit changes one assessment, renames another and adds a third. */
beforeAll(() => {
  mkdirSync(assessments, { recursive: true });
  git(root, 'init', '-q', '-b', 'main', 'origin');
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  writeFileSync(join(assessments, 'example.md'), EXAMPLE);
  writeFileSync(join(assessments, 'beta.md'), OTHER);
  writeFileSync(join(assessments, '..', 'README.md'), 'not an assessment');
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'first');
  git(origin, 'branch', 'other');
  git(origin, 'tag', 'first');
  git(origin, 'tag', '-a', '-m', 'One', 'v1.0');
  writeFileSync(join(assessments, 'example.md'), EXAMPLE.replace('partial', 'none'));
  renameSync(join(assessments, 'beta.md'), join(assessments, 'gamma.md'));
  writeFileSync(join(assessments, 'new.md'), OTHER.replaceAll(/beta/gi, 'Newer'));
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'second');
});

const impact = (content: string, ...args: string[]) =>
  commandLine('impact.ts', args, { env: { CONTENT_DIR: content } });

const json = async (content: string, base: string) =>
  JSON.parse((await impact(content, '--base', base, '--format', 'json')).stdout);

test('the impact of two commits lists what changed, what was renamed and what is new', async () => {
  const found = await json(join(origin, 'content'), 'HEAD^');
  expect(
    found.agents.map(({ kind, path, renamed }: Record<string, unknown>) => [kind, path, renamed]),
  ).toEqual([
    ['changed', 'content/assessments/example.md', null],
    [
      'changed',
      'content/assessments/gamma.md',
      { from: 'content/assessments/beta.md', by: 'content' },
    ],
    ['added', 'content/assessments/new.md', null],
  ]);
  expect(found.agents[0].changes).toEqual([
    {
      group: 'threats',
      path: 'threats.page-content-injection.mitigation',
      before: 'partial',
      after: 'none',
      effect: { mark: { score: 9.3, band: 'critical' }, points: 1.6 },
    },
  ]);
  expect(found.notes).toEqual([]);
});

test('the same input gives the same bytes', async () => {
  const once = await impact(join(origin, 'content'), '--base', 'HEAD^');
  const again = await impact(join(origin, 'content'), '--base', 'HEAD^');
  expect(once.stdout).toBe(again.stdout);
  expect(once.stdout).toMatch(/^<!-- septet-impact -->\n/);
});

test('changes that are not committed count', async () => {
  const path = join(assessments, 'example.md');
  const committed = readFileSync(path);
  writeFileSync(path, EXAMPLE);
  try {
    const found = await json(join(origin, 'content'), 'HEAD');
    expect(found.agents).toHaveLength(1);
    expect(found.agents[0].together).toEqual({ points: -1.6, sum: -1.6 });
  } finally {
    writeFileSync(path, committed);
  }
});

test('a file that is meant as an assessment and not read is counted', async () => {
  const path = join(assessments, 'misnamed.mdx');
  writeFileSync(path, EXAMPLE);
  try {
    const { agents, notes } = await json(join(origin, 'content'), 'HEAD');
    expect(agents).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(/^1 entry in the folder of assessments left out/),
    ]);
  } finally {
    rmSync(path);
  }
});

test.each(['HEAD^', 'HEAD~1', 'origin/other', 'other', 'first', 'v1.0'])(
  'a shallow clone that lacks %s ends with one sentence and 2, and what it says brings the commit',
  async (base) => {
    const name = `shallow-${base.replace(/\W/g, '-')}`;
    git(root, 'clone', '-q', '--depth=1', `file://${origin}`, name);
    const content = join(root, name, 'content');
    const { status, stdout, stderr } = await impact(content, '--base', base);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [, command = ''] =
      /^There is no commit ".*" here: this clone is shallow, so fetch it first: git (.*)\.\n$/.exec(
        stderr,
      ) ?? [];
    git(join(root, name), ...command.split(' '));
    expect((await impact(content, '--base', base)).status).toBe(0);
  },
);

test('in a clone without old contents, new files are reported, and a note says what cannot be known', async () => {
  git(root, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'partial');
  const partial = join(root, 'partial');
  git(partial, 'remote', 'set-url', 'origin', 'file:///nowhere');
  const { status } = await impact(join(partial, 'content'), '--base', 'HEAD^');
  expect(status).toBe(0);
  const found = await json(join(partial, 'content'), 'HEAD^');
  expect(found.notes).toHaveLength(1);
  expect(found.notes[0]).toMatch(/^The earlier text of 1 file is not in this clone\./);
  expect(found.leftOut).toEqual([
    { kind: 'unknown', path: 'content/assessments/example.md', isThere: true },
  ]);
  expect(found.agents.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'added']);
});

test.each([
  ['no base', [], /^Name the commit to compare with\./],
  ['an unknown reference', ['--base', 'nowhere'], /^There is no commit "nowhere" here: name a/],
  ['an option as reference', ['--base=--all'], /^There is no commit "--all" here/],
  ['an unknown format', ['--base', 'HEAD', '--format', 'xml'], /^There is no format "xml"/],
])('%s ends with 2', async (_, args, why) => {
  const { status, stderr } = await impact(join(origin, 'content'), ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(why);
});

test('content outside of any repository ends with 2', async () => {
  const outside = join(root, 'outside');
  mkdirSync(join(outside, 'assessments'), { recursive: true });
  const { status, stderr } = await impact(outside, '--base', 'HEAD');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^The content is not in a git repository/);
});

test('a content folder in a submodule is left out, and the report says so', async () => {
  git(root, 'init', '-q', '-b', 'main', 'above');
  const above = join(root, 'above');
  git(above, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', origin, 'public');
  mkdirSync(join(above, 'content', 'assessments'), { recursive: true });
  writeFileSync(join(above, 'content', 'assessments', 'own.md'), exampleAs('Own'));
  git(above, 'add', '.');
  git(above, 'commit', '-q', '-m', 'first');
  const both = ['public/content', 'content'].map((folder) => join(above, folder));
  const { agents, notes } = await json(both.join(delimiter), 'HEAD');
  expect(agents).toEqual([]);
  expect(notes).toEqual([
    '1 content directory in another repository or in none left out: what was there earlier is not known.',
  ]);
});

test('a file that moves into a folder keeps its page', async () => {
  const moved = join(root, 'moved');
  const folder = join(moved, 'content', 'assessments');
  mkdirSync(join(folder, 'e'), { recursive: true });
  git(root, 'init', '-q', '-b', 'main', 'moved');
  writeFileSync(join(folder, 'example.md'), EXAMPLE);
  git(moved, 'add', '.');
  git(moved, 'commit', '-q', '-m', 'first');
  renameSync(join(folder, 'example.md'), join(folder, 'e', 'example.md'));
  const { stdout } = await impact(join(moved, 'content'), '--base', 'HEAD');
  expect(stdout).toContain(
    'Moved from `content/assessments/example.md` to `content/assessments/e/example.md`, recognised by its content. The address of the page stays.',
  );
});
