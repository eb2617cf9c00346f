import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { folderOfFile, withFiles } from '../../src/intake/folder.fixture.ts';
import { upkeepMarkdown } from '../../src/reports/upkeep.ts';
import { commandLine } from '../command-line.fixture.ts';

const root = withFiles(folderOfFile(), { 'assessments/example.md': EXAMPLE });

const run = (script: string, ...args: string[]) =>
  commandLine(`upkeep/${script}`, args, { env: { CONTENT_DIR: root } });

test.each([
  ['2027-05-20', 'No review is overdue.\n'],
  [
    '2027-05-22',
    /example\.md {2}Example Agent {2}due 2027-05-20, 2 days ago\n1 review overdue\.\n$/,
  ],
])('overdue on %s', async (today, expected) => {
  const { status, stdout } = await run('overdue.ts', '--today', today);
  expect(status).toBe(0);
  if (typeof expected === 'string') expect(stdout).toBe(expected);
  else expect(stdout).toMatch(expected);
});

test.each([[], ['--today', 'tomorrow'], ['--today', '2026-02-30']])(
  'a day is needed: %s %s',
  async (...args) => {
    const { status, stderr } = await run('overdue.ts', ...args.filter(Boolean));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Name the day of today, as in --today 2026-11-21\.\n/);
  },
);

test('the issue is written from what the two commands print', async () => {
  const [overdue, evidence] = [join(root, 'overdue.json'), join(root, 'evidence-found.json')];
  writeFileSync(overdue, (await run('overdue.ts', '--today', '2027-05-22', '--json')).stdout);
  const changed = (at: number) => ({ kind: 'changed', id: `file-${at}`, detail: '', url: '' });
  const agents = [
    {
      slug: 'a',
      path: 'a.md',
      name: 'A @b',
      findings: [
        ...Array.from({ length: 7 }, (_, at) => changed(at)),
        { kind: 'dead', id: 'docs', detail: '404', url: 'https://gone.example.org/' },
      ],
    },
  ];
  writeFileSync(evidence, JSON.stringify({ format: 1, agents }));
  const { status, stdout } = await run(
    'upkeep-issue.ts',
    '--overdue',
    overdue,
    '--evidence',
    evidence,
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<!-- septet-upkeep -->\nA weekly look/);
  expect(stdout).toContain('`Example Agent`');
  expect(stdout).toContain(
    '- `A @b` (`a.md`)\n  - Sources that are dead: `docs` (`404`)\n  - Cited files that have changed: `file-0`, `file-1`, `file-2`, `file-3`, `file-4`, and 2 more\n',
  );
});

test('a file of another command is refused', async () => {
  const file = join(root, 'other.json');
  writeFileSync(file, '{}');
  const { status, stderr } = await run('upkeep-issue.ts', '--overdue', file, '--evidence', file);
  expect([status, stderr]).toEqual([2, `${file} is not what the command prints with --json.\n`]);
});

test('an issue for nothing says so', () => {
  expect(upkeepMarkdown([], [])).toBe(
    '<!-- septet-upkeep -->\nNothing is to be done: no review is overdue, and the evidence is as it was read.\n',
  );
});
