import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test as testAnywhere } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { impactOf } from '../../src/domain/impact/impact.ts';
import { readSide } from '../../src/domain/impact/side.ts';
import { folderOfFile, withFiles } from '../../src/intake/folder.fixture.ts';
import { impactMarkdown } from '../../src/reports/impact/markdown.ts';

/** Runs the steps that write as they are in their workflows, with a `gh` that only logs its arguments. */

// The steps run on Linux, in bash.
const test = testAnywhere.skipIf(process.platform === 'win32');

const root = folderOfFile();
const [bin, work, log] = [join(root, 'bin'), join(root, 'work'), join(root, 'log')];

beforeEach(() => {
  for (const folder of [bin, work]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  rmSync(log, { force: true });
  writeFileSync(
    join(bin, 'gh'),
    '#!/bin/sh\nprintf "%s\\n" "$*" >> "$LOG"\ncase "$*" in\n  *--method*) ;;\n  *--jq\\ .head.sha*) echo "$FAKE_SHA" ;;\n  *) printf "%s" "$FAKE_IDS" ;;\nesac\n',
  );
  chmodSync(join(bin, 'gh'), 0o755);
});

function step(workflow: string, job: string, env: Readonly<Record<string, string>>) {
  const path = new URL(`../../.github/workflows/${workflow}`, import.meta.url);
  const { run } = parse(readFileSync(path, 'utf8')).jobs[job].steps.at(-1);
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', run], {
    cwd: work,
    encoding: 'utf8',
    env: {
      PATH: [bin, process.env.PATH].join(delimiter),
      LOG: log,
      REPOSITORY: 'org/repo',
      HEAD_SHA: 'abc',
      FAKE_SHA: 'abc',
      FAKE_IDS: '',
      ...env,
    },
  });
  return { status, stdout };
}

const loggedWrites = (): string[] =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.includes('--method'))
    : [];

const give = (files: Readonly<Record<string, string>>) => withFiles(work, files);
const REPORT = '<!-- septet-impact -->\n## Impact\n';

test.each([
  ['', 'api --silent --method POST repos/org/repo/issues/12/comments -F body=@report.md'],
  ['7\n9\n', 'api --silent --method PATCH repos/org/repo/issues/comments/7 -F body=@report.md'],
])('the comment is posted once and then updated: %j', (ids, expected) => {
  give({ number: '12\n', 'report.md': REPORT });
  expect(step('impact-comment.yml', 'comment', { FAKE_IDS: ids }).status).toBe(0);
  expect(loggedWrites()).toEqual([expected]);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['no number', { 'report.md': REPORT }],
  ['a number that is none', { number: '12/../../x', 'report.md': REPORT }],
  ['two numbers', { number: '12\n13\n', 'report.md': REPORT }],
  ['a command in the number', { number: '$(id)', 'report.md': REPORT }],
  ['no report', { number: '12' }],
  ['a report without its first line', { number: '12', 'report.md': `x\n${REPORT}` }],
  ['a mention', { number: '12', 'report.md': `${REPORT}cc @maintainer` }],
  ['a link', { number: '12', 'report.md': `${REPORT}[read this](x)` }],
  ['a bare address', { number: '12', 'report.md': `${REPORT}https://evil.example` }],
  ['an image', { number: '12', 'report.md': `${REPORT}<IMG src=x>` }],
  ['a reference', { number: '12', 'report.md': `${REPORT}duplicate of #7` }],
  ...[
    '<https:/evil.example.com/x>',
    '<https:evil.example.com>',
    '<mailto:octocat>',
    'mail a&#64;example.com',
    '&#64;octocat',
    '&commat;octocat',
    '&#x40;octocat',
    '&num;12',
    'GH-12',
    'see 0dad6d2',
    'www.evil.example',
    'a_b@c.d',
    '[x]: y',
    '\\`@x`',
    '``@octocat`',
    '<picture><source srcset=x>',
    '<video src="https:/evil">',
    '<area href="https:/evil">',
    '<svg>',
    '<code>@octocat</code>',
    '</details>\n`@octocat`',
    '`a\n@octocat`',
    '<!-- x -->',
    '<details><summary><code>a</code>: 1 change</summary>\n`@octocat`',
    '<details><summary><code>a</code></summary><summary><code>b</code>: 1 change</summary>',
  ].map((line): [string, Record<string, string>] => [
    line,
    { number: '12', 'report.md': `${REPORT}${line}\n` },
  ]),
  ['a report that is too long', { number: '12', 'report.md': REPORT + 'x'.repeat(65_000) }],
])('a report with %s is refused', (_, files) => {
  give(files);
  const { status, stdout } = step('impact-comment.yml', 'comment', {});
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error::The (?:report|number)/);
});

test('what the reporter writes is posted, whatever a contributor wrote', () => {
  const evil = '@x [a](b) <img> `c` | &#64;y https://evil.example #12 GH-12 0dad6d2';
  const after = EXAMPLE.replace('A whole browser.', `A tab. ${evil.replaceAll('"', '')}`)
    .replace('mitigation: partial', 'mitigation: none')
    .replace('title: Hostile page text steers the browser', `title: ${JSON.stringify(evil)}`);
  const side = (files: Readonly<Record<string, string>>) =>
    readSide(
      Object.entries(files).map(([name, text]) => ({
        path: `content/assessments/${name}.md`,
        bytes: new TextEncoder().encode(text),
      })),
    );
  const other = EXAMPLE.replace(/example/gi, 'Other');
  const impact = impactOf(
    side({ a: EXAMPLE, c: other }),
    side({ a: after, b: `---\nname: ${evil}\n---\n` }),
    '0.8',
  );
  const notes = ['2 files of other content folders are not compared.'];
  give({ number: '12', 'report.md': impactMarkdown(impact, { base: 'origin/main', notes }) });
  expect(step('impact-comment.yml', 'comment', {})).toMatchObject({ status: 0 });
});

test('a link in place of the report is refused', () => {
  give({ number: '12', elsewhere: REPORT });
  symlinkSync(join(work, 'elsewhere'), join(work, 'report.md'));
  expect(step('impact-comment.yml', 'comment', {}).status).toBe(1);
});

test('a report for another commit is not posted', () => {
  give({ number: '12', 'report.md': REPORT });
  expect(step('impact-comment.yml', 'comment', { FAKE_SHA: 'def' }).status).toBe(0);
  expect(loggedWrites()).toEqual([]);
});

const NOTHING = '<!-- septet-upkeep -->\nNothing is to be done.\n';
const SOMETHING = `${NOTHING}\n## Overdue reviews\n`;

test.each([
  ['nothing, and no issue', NOTHING, '', []],
  [
    'nothing, and an issue',
    NOTHING,
    '3\n',
    ['api --silent --method PATCH repos/org/repo/issues/3 -F body=@issue.md'],
  ],
  [
    'something, and an issue',
    SOMETHING,
    '3\n',
    ['api --silent --method PATCH repos/org/repo/issues/3 -F body=@issue.md'],
  ],
  [
    'something, and no issue',
    SOMETHING,
    '',
    [
      'api --silent --method POST repos/org/repo/issues -f title=Upkeep of the catalogue -F body=@issue.md',
    ],
  ],
])('the weekly issue is written where there is %s', (_, text, ids, expected) => {
  give({ 'issue.md': text });
  expect(step('scheduled.yml', 'issue', { FAKE_IDS: ids }).status).toBe(0);
  expect(loggedWrites()).toEqual(expected);
});

test.each([
  ['nothing else', { 'issue.md': NOTHING }, []],
  [
    'data, and whatever else lies there',
    {
      'issue.md': NOTHING,
      'content/evidence.json': '{}\n',
      'src/domain/taxonomies/lists/mitre-atlas.json': '{}\n',
      'src/domain/taxonomies/lists/other.ts': 'x',
      'src/x.ts': 'x',
    },
    [
      'api --silent --method PATCH repos/org/repo/git/refs/heads/upkeep -f sha= -F force=true',
      'api --silent --method PUT repos/org/repo/contents/content/evidence.json -f branch=upkeep -f message=Update evidence.json -F content=@content.b64',
      'api --silent --method PUT repos/org/repo/contents/src/domain/taxonomies/lists/mitre-atlas.json -f branch=upkeep -f message=Update mitre-atlas.json -F content=@content.b64',
      'api --silent --method POST repos/org/repo/pulls -f title=Update what was compared and published -f head=upkeep -f base=main',
    ],
  ],
])('what is proposed with %s', (_, files: Readonly<Record<string, string>>, expected) => {
  give(files);
  expect(step('scheduled.yml', 'propose', { BASE: 'main' }).status).toBe(0);
  expect(loggedWrites()).toEqual(expected);
});
