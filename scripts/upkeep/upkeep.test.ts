import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { gitIn } from '../../src/intake/git.fixture.ts';
import { commandLine } from '../command-line.fixture.ts';
import { localServer } from './local-server.fixture.ts';

/** Runs the command with a database of advisories and a host of repositories on this machine. */

const root = folderOfFile();
const content = join(root, 'content');
const repository = join(root, 'host', 'o', 'r');
let commit = '';

const git = gitIn(repository);
const write = (name: string, fileText: string) =>
  writeFileSync(join(repository, name), `${fileText}\n`);

/** Answers in the form of https://google.github.io/osv.dev/api/: pages of ids, and a record for each. */
const PAGES: Readonly<Record<string, object>> = {
  '': { vulns: [{ id: 'GHSA-2c4m-59x9-fr2g' }], next_page_token: 'more' },
  more: { vulns: [{ id: 'PYSEC-2026-3' }] },
};
const RECORDS: Readonly<Record<string, object>> = {
  'GHSA-2c4m-59x9-fr2g': {
    aliases: ['CVE-2026-10001'],
    summary: 'A page steers the browser',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H' }],
    affected: [
      {
        package: { purl: 'pkg:pypi/example-agent' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.1.1' }] }],
      },
    ],
  },
  'PYSEC-2026-3': { aliases: ['GHSA-2c4m-59x9-fr2g'] },
};

const osv = localServer(async (request, response) => {
  const answer = (status: number, data: object) =>
    response.writeHead(status).end(JSON.stringify(data));
  if (request.url !== '/v1/querybatch') {
    const id = request.url?.replace('/v1/vulns/', '') ?? '';
    answer(200, { id, ...RECORDS[id] });
    return;
  }
  const { queries }: { queries: { package: { purl: string }; page_token?: string }[] } = JSON.parse(
    await text(request),
  );
  if (queries.some(({ package: { purl } }) => purl.startsWith('pkg:docker/'))) answer(400, {});
  else answer(200, { results: queries.map(({ page_token = '' }) => PAGES[page_token]) });
});

beforeAll(() => {
  mkdirSync(repository, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowFilter', 'true');
  for (const name of ['same.md', 'changed.md', 'moved.md', 'gone.md'])
    write(name, `As read: ${name}`);
  git('add', '.');
  git('commit', '--quiet', '-m', 'Read');
  commit = git('rev-parse', 'HEAD');
  write('changed.md', 'Another text');
  git('mv', 'moved.md', 'new.md');
  git('rm', '--quiet', 'gone.md');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Later');
  mkdirSync(join(content, 'assessments'), { recursive: true });
});
const run = (...args: string[]) => runWith(osv(), args);
const runWith = (OSV_URL: string, args: readonly string[]) =>
  commandLine('upkeep/upkeep.ts', args, {
    env: {
      CONTENT_DIR: content,
      OSV_URL,
      // For addresses of github.com, git uses the folder.
      GIT_ALLOW_PROTOCOL: 'file',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${join(root, 'host')}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/',
    },
  });

const assess = (files: readonly string[], purls = 'pkg:pypi/example-agent', more = '') =>
  writeFileSync(
    join(content, 'assessments', 'example.md'),
    EXAMPLE.replace(/^identifiers: .*$/m, `identifiers: [${purls}]`)
      .replace(
        /^sources:\n/m,
        `sources:\n${files
          .map(
            (name) =>
              `  - { id: ${name.replace('.', '-')}, title: ${name}, url: "https://github.com/o/r/blob/${commit}/${name}", accessed: 2026-11-19 }\n`,
          )
          .join('')}`,
      )
      .replace(/^layers:\n/m, `${more}layers:\n`),
  );

test.each([
  ['2027-05-20', /^0 reviews overdue\. 0 agents compared, 0 agents with something to look at\.\n$/],
  [
    '2027-05-22',
    /example\.md {2}Example Agent {2}review due 2027-05-20, 2 days ago\n1 review overdue\./,
  ],
])('overdue reviews are listed on %s', async (today, expected) => {
  assess([]);
  const { status, stdout } = await run('--today', today, '--only', 'reviews');
  expect(status).toBe(0);
  expect(stdout).toMatch(expected);
});

test.each([
  [[], /^Name today’s date, as in --today 2026-11-21\.\n/],
  [['--today', 'tomorrow'], /^Name today’s date/],
  [['--today', '2026-02-30'], /^Name today’s date/],
  [['--today', '2026-11-28', '--json', '--issue'], /^Choose --json or --issue, not both\.\n/],
  [
    ['--today', '2026-11-28', '--only', 'reviews,sources'],
    /^There is no --only "sources": write reviews, advisories, files, links\.\n/,
  ],
])('the arguments %j are refused', async (args, expected) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(expected);
});

test('--issue prints the text of the weekly issue', async () => {
  assess([]);
  const { status, stdout } = await run('--today', '2027-05-22', '--only', 'reviews', '--issue');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<!-- septet-upkeep -->\n[\s\S]*`Example Agent`[\s\S]*2 days ago\n$/);
});

const DAY = ['--today', '2026-11-28'];
const ADVISORIES = [...DAY, '--only', 'advisories'];

test('advisories that are not in the file are listed once, with what they mean for the version read', async () => {
  assess([]);
  const { stdout, stderr } = await run(...ADVISORIES);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /Critical or High\n {5}GHSA-2c4m-59x9-fr2g {2}CVE-2026-10001, PYSEC-2026-3, 9\.6, fixed in 2\.1\.1, A page steers the browser/,
  );
  expect(stdout).toMatch(/0 agents compared, 1 agent with something to look at\.\n$/);
});

test('an advisory in the file is not new, and an unknown kind of package hides no other', async () => {
  const listed = 'advisories:\n  - { id: CVE-2026-10001, source: docs }\n';
  assess([], 'pkg:docker/example/agent, pkg:pypi/example-agent', listed);
  const { stdout } = await run(...ADVISORIES, '--json');
  expect(JSON.parse(stdout).agents[0].findings).toMatchObject([
    { kind: 'unknown-package', id: 'pkg:docker/example/agent' },
  ]);
});

test('a database that does not answer is an error', async () => {
  assess([]);
  const { status, stderr } = await runWith('http://127.0.0.1:1', ADVISORIES);
  expect(status).toBe(2);
  expect(stderr).toMatch(/querybatch did not answer\. Try again later/);
});

const COMPARE = ['--only', 'advisories,files', '--write'];

test('cited files that changed, moved or went away are listed, and the day is kept', async () => {
  assess(['same.md', 'changed.md', 'moved.md', 'gone.md']);
  const { stdout, stderr } = await run(...DAY, ...COMPARE, '--json');
  expect(stderr).toBe('');
  const { agents, compared } = JSON.parse(stdout);
  expect(compared).toEqual(['example']);
  expect(agents[0].findings).toMatchObject([
    { kind: 'severe-advisory', id: 'GHSA-2c4m-59x9-fr2g' },
    { kind: 'gone', id: 'gone-md', detail: '' },
    { kind: 'changed', id: 'changed-md', detail: '' },
    { kind: 'moved', id: 'moved-md', detail: 'now new.md' },
  ]);
  expect(JSON.parse(readFileSync(join(content, 'evidence.json'), 'utf8'))).toEqual({
    example: '2026-11-28',
  });
});

test('a repository that does not answer leaves the day as it was', async () => {
  assess(['same.md']);
  const file = join(content, 'assessments', 'example.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('github.com/o/r/', 'github.com/o/none/'));
  const { stdout } = await run('--today', '2026-12-05', ...COMPARE);
  expect(stdout).toContain('the repository did not answer');
  expect(stdout).toMatch(/ 0 agents compared, 1 agent with something to look at\.\n$/);
  expect(readFileSync(join(content, 'evidence.json'), 'utf8')).toContain('2026-11-28');
});
