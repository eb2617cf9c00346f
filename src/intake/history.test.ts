import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { exampleAs } from '../domain/assessment/rules/other.fixture.ts';
import type { AgentHistory, HistoryEntry } from '../domain/history/history.ts';
import { folderOfFile } from './folder.fixture.ts';
import { gitIn } from './git.fixture.ts';
import { readHistories } from './history.ts';

const OTHER = exampleAs('Beta');
const THIRD = OTHER.replaceAll(/beta/gi, 'Gamma');

const root = folderOfFile();
const origin = join(root, 'origin');
const folder = join(origin, 'assessments');
let hour = 0;

function git(directory: string, ...args: string[]): string {
  const date = `2026-11-0${Math.floor(hour / 24) + 1}T${String(hour % 24).padStart(2, '0')}:30:00+05:00`;
  return gitIn(directory, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })(...args);
}

function commit(title: string): void {
  hour += 1;
  git(origin, 'add', '-A');
  git(origin, 'commit', '-q', '-m', title);
}
const write = (slug: string, text: string) => writeFileSync(join(folder, `${slug}.md`), text);

const NONE = EXAMPLE.replace('mitigation: partial', 'mitigation: none');
const TEXT = NONE.replace('Every action is logged.', 'Every action is logged twice.');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  git(root, 'init', '-q', '-b', 'main', 'origin');
  write('example', EXAMPLE);
  write('beta', OTHER);
  commit('Assess two agents');
  write('example', NONE);
  commit('Credit\u202e no control <b>\u0007');
  write('example', TEXT);
  commit(`Say more ${'x'.repeat(300)}`);
  // No entry: nothing that anybody reads has changed.
  write('example', TEXT.replace('kind: agent', 'kind:  agent'));
  commit('Lay it out anew');
  write('example', TEXT);
  commit('And back');
  renameSync(join(folder, 'beta.md'), join(folder, 'beta-desktop.md'));
  commit('Rename one');
  write('gamma', THIRD);
  commit('Add a third');
  write('gamma', THIRD.replace('kind: agent', 'kind: Agent'));
  commit('Break the third');
  rmSync(join(folder, 'gamma.md'));
  commit('Remove the third');
  renameSync(join(folder, 'beta-desktop.md'), join(folder, 'beta-app.md'));
  write('beta-app', OTHER.replace('mitigation: partial', 'mitigation: none'));
  commit('Rename and change at once');
});

const histories = (...directories: string[]) =>
  readHistories({ CONTENT_DIR: directories.join(delimiter) });

async function historyOf(slug: string, ...directories: string[]): Promise<AgentHistory> {
  const { agents } = await histories(...directories);
  return agents.find((agent) => agent.slug === slug) ?? expect.fail();
}

/** An entry in short: its kind, the scores, and which values changed. */
function short({ kind, before, after, difference, renamedFrom }: HistoryEntry) {
  const mark = (state: HistoryEntry['before']) =>
    state?.kind === 'judged' ? (state.mark?.score ?? 'none') : state?.kind;
  const changed =
    typeof difference === 'object'
      ? [
          ...difference.scored.map(({ path, points }) => `${path} ${points}`),
          ...difference.other,
          ...difference.texts,
        ]
      : difference;
  return [kind, mark(before), mark(after), changed, ...(renamedFrom ? [renamedFrom] : [])];
}

test.each([
  [
    'example',
    [
      ['changed', 9.3, 'now', ['evaluation-and-observability']],
      ['changed', 7.7, 9.3, ['threats.page-content-injection.mitigation 1.6']],
      ['added', undefined, 7.7, undefined],
    ],
  ],
  [
    'beta-app',
    [
      ['changed', 7.7, 'now', ['threats.page-content-injection.mitigation 1.6'], 'beta-desktop'],
      ['changed', 7.7, 7.7, undefined, 'beta'],
      ['added', undefined, 7.7, undefined],
    ],
  ],
  [
    'gamma',
    [
      ['removed', 'broken', undefined, undefined],
      ['changed', 7.7, 'broken', 'unreadable'],
      ['added', undefined, 7.7, undefined],
    ],
  ],
])('the history of %s', async (slug, expected) => {
  const { entries, notices } = await historyOf(slug, origin);
  expect(entries.map(short)).toEqual(expected);
  expect(notices).toEqual([]);
});

test('days are those of UTC', async () => {
  const { entries } = await historyOf('example', origin);
  expect(entries.map(({ time }) => time)).toEqual([
    '2026-10-31T22:30:00Z',
    '2026-10-31T21:30:00Z',
    '2026-10-31T20:30:00Z',
  ]);
});

test('removed agents are told apart from those that exist', async () => {
  const { agents } = await histories(origin);
  expect(agents.map(({ slug, removed }) => [slug, removed !== undefined])).toEqual([
    ['beta-app', false],
    ['example', false],
    ['gamma', true],
  ]);
});

test('a second reading, a clone elsewhere and another time zone give the same histories', async () => {
  git(root, 'clone', '-q', origin, 'elsewhere');
  const first = JSON.stringify(await histories(origin));
  expect(JSON.stringify(await histories(origin))).toBe(first);
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    expect(JSON.stringify(await histories(join(root, 'elsewhere')))).toBe(first);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a merge is one step', async () => {
  git(root, 'clone', '-q', origin, 'merged');
  const merged = join(root, 'merged');
  git(merged, 'checkout', '-q', '-b', 'topic');
  for (const word of ['thrice', 'always']) {
    writeFileSync(join(merged, 'assessments', 'example.md'), TEXT.replace('twice', word));
    git(merged, 'commit', '-q', '-am', `Work: ${word}`);
  }
  git(merged, 'checkout', '-q', 'main');
  const text = 'Merge pull request #7 from a/topic\n\nSay when it is logged';
  git(merged, 'merge', '-q', '--no-ff', 'topic', '-m', text);
  const { entries } = await historyOf('example', merged);
  const before = await historyOf('example', origin);
  expect(entries).toHaveLength(before.entries.length + 1);
});

test('an import of very many files is listed, and only what changed afterwards is compared', async () => {
  const many = join(root, 'many');
  mkdirSync(join(many, 'assessments'), { recursive: true });
  git(root, 'init', '-q', 'many');
  const slugs = Array.from({ length: 251 }, (_, index) => `agent-${index}`);
  const writeAll = (text: (slug: string) => string) => {
    for (const slug of slugs) writeFileSync(join(many, 'assessments', `${slug}.md`), text(slug));
  };
  const save = (title: string) => git(many, 'commit', '-q', '-am', title);
  writeAll((slug) => EXAMPLE.replaceAll('Example Agent', slug));
  git(many, 'add', '.');
  save('Import');
  writeFileSync(join(many, 'assessments', 'agent-7.md'), NONE);
  save('Judge one again');
  expect((await historyOf('agent-7', many)).entries.map(short)).toEqual([
    ['changed', 7.7, 'now', expect.arrayContaining(['name'])],
    ['added', undefined, 7.7, undefined],
  ]);
  expect((await historyOf('agent-8', many)).entries.map(short)).toEqual([
    ['added', undefined, 'now', undefined],
  ]);
  writeAll((slug) => NONE.replaceAll('Example Agent', `${slug} once more`));
  save('Rewrite all');
  const { entries } = await historyOf('agent-8', many);
  expect(entries.map(short)).toEqual([
    ['changed', 'unknown', 'now', 'many'],
    ['added', undefined, 'unknown', undefined],
  ]);
  expect(entries.map(({ among }) => among)).toEqual([251, 251]);
});

describe('what is not known is said', () => {
  test('a shallow clone', async () => {
    git(root, 'clone', '-q', '--depth=1', `file://${origin}`, 'shallow');
    const { entries, notices } = await historyOf('example', join(root, 'shallow'));
    expect([entries.map(short), notices]).toEqual([
      [['earliest', undefined, 'now', undefined]],
      ['shallow'],
    ]);
    const { site } = await histories(join(root, 'shallow'));
    expect(site.notices).toEqual(['shallow']);
  });

  test('a clone without old contents', async () => {
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(root, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'partial');
    git(join(root, 'partial'), 'remote', 'set-url', 'origin', 'file:///nowhere');
    const { entries, notices } = await historyOf('example', join(root, 'partial'));
    expect(notices).toEqual(['texts-missing']);
    expect(entries.map(short)[0]).toEqual(['changed', 'unknown', 'now', 'unreadable']);
  });

  test('an archive, outside of any repository', async () => {
    cpSync(folder, join(root, 'archive', 'assessments'), { recursive: true });
    const { agents, site } = await histories(join(root, 'archive'));
    expect(agents.map(({ entries, notices }) => [entries, notices])).toEqual([
      [[], ['outside']],
      [[], ['outside']],
    ]);
    expect(site).toEqual({ equations: [], notices: ['outside'] });
  });

  test('two directories, one of them in a repository', async () => {
    const { agents, site } = await histories(origin, join(root, 'archive'));
    const noticesOf = Object.fromEntries(agents.map(({ slug, notices }) => [slug, notices]));
    expect(noticesOf).toEqual({ 'beta-app': ['outside'], example: ['outside'], gamma: [] });
    expect(site.notices).toEqual(['outside']);
  });

  test('git itself', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      expect((await historyOf('example', origin)).notices).toEqual(['no-git']);
    } finally {
      process.env.PATH = path;
    }
  });

  test('no commit, and work that is not committed', async () => {
    const fresh = join(root, 'fresh');
    cpSync(folder, join(fresh, 'assessments'), { recursive: true });
    git(root, 'init', '-q', 'fresh');
    expect((await historyOf('example', fresh)).notices).toEqual(['no-commits']);
    git(fresh, 'add', 'assessments/beta-app.md');
    git(fresh, 'commit', '-q', '-m', 'one');
    expect((await historyOf('example', fresh)).notices).toEqual(['uncommitted']);
    writeFileSync(join(fresh, 'assessments', 'beta-app.md'), OTHER);
    const { entries, notices } = await historyOf('beta-app', fresh);
    expect([entries.map(short), notices]).toEqual([
      [['added', undefined, 9.3, undefined]],
      ['uncommitted'],
    ]);
  });
});
