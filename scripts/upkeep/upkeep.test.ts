import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { upkeepMarkdown } from '../../src/reports/impact/upkeep.ts';

const PROJECT = new URL('../../', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'septet-upkeep-'));

beforeAll(() => {
  mkdirSync(join(root, 'assessments'));
  writeFileSync(join(root, 'assessments', 'example.md'), EXAMPLE);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'scripts/upkeep', script), ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });

test.each([
  ['2027-05-20', 'No review is overdue.\n'],
  [
    '2027-05-22',
    /example\.md {2}Example Agent {2}due 2027-05-20, 2 days ago\n1 review overdue\.\n$/,
  ],
])('overdue on %s', (today, expected) => {
  const { status, stdout } = run('overdue.ts', '--today', today);
  expect(status).toBe(0);
  if (typeof expected === 'string') expect(stdout).toBe(expected);
  else expect(stdout).toMatch(expected);
});

test.each([[], ['--today', 'tomorrow'], ['--today', '2026-02-30']])(
  'a day is needed: %s %s',
  (...args) => {
    const { status, stderr } = run('overdue.ts', ...args.filter(Boolean));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Name the day of today, as in --today 2026-11-21\.\n/);
  },
);

test('the issue is written from what the two commands print', () => {
  const [overdue, links] = [join(root, 'overdue.json'), join(root, 'links.json')];
  writeFileSync(overdue, run('overdue.ts', '--today', '2027-05-22', '--json').stdout);
  writeFileSync(
    links,
    JSON.stringify([
      { url: 'https://gone.example.org/', state: 'dead', why: '404', places: ['a.md#docs'] },
    ]),
  );
  const { status, stdout } = run('upkeep-issue.ts', '--overdue', overdue, '--links', links);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<!-- septet-upkeep -->\nA weekly look/);
  expect(stdout).toContain('`Example Agent`');
  expect(stdout).toContain('- `https://gone.example.org/` (`404`), cited in `a.md#docs`');
});

test('an issue for nothing says so', () => {
  expect(upkeepMarkdown([], [])).toBe(
    '<!-- septet-upkeep -->\nNothing is to be done: no review is overdue, and every source answers.\n',
  );
});
