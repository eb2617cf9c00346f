import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { startScript, workplace } from './command.ts';
import { catalogue } from './sites.ts';
import { expect, test } from './test.ts';

/** The server that shows a catalogue while somebody writes it. */

const CAPPED = 'assessments/capped.md';
const OPINION = 'opinions/replied/a-person.md';

let content = '';
let root = '';
let server: ChildProcess;
let log = '';
let url = '';

test.beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'septet-dev-'));
  cpSync(catalogue('edge'), content, { recursive: true });
  root = workplace();
  server = startScript('scripts/dev.ts', [], {
    CONTENT_DIR: content,
    SEPTET_ROOT: root,
    PORT: '4390',
  });
  const hear = (text: string): void => {
    log += stripVTControlCharacters(text);
  };
  server.stdout?.on('data', hear);
  server.stderr?.on('data', hear);
  await expect.poll(() => log, { timeout: 240_000 }).toMatch(/http:\/\/localhost:\d+\//);
  url = /http:\/\/localhost:\d+/.exec(log)?.[0] ?? '';
});
test.afterAll(() => {
  server.kill();
  for (const place of [content, root]) rmSync(place, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(content, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

function edit(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  write(path, read(path).replace(from, to));
}

const textOf = async (path: string): Promise<string> => (await fetch(url + path)).text();

/** A page as it is shown soon. */
const soon = (path: string, message = path) =>
  expect.poll(() => textOf(path), { timeout: 120_000, message });

async function found(): Promise<number> {
  const { languages } = JSON.parse(await textOf('/pagefind/pagefind-entry.json'));
  return languages.en.page_count;
}

interface Save {
  readonly what: string;
  readonly done: () => void;
  readonly path: string;
  readonly shows: string;
}

const SAVES: readonly Save[] = [
  {
    what: 'a sentence',
    done: () => edit(CAPPED, 'Everything is off', 'All of it is off'),
    path: '/agents/capped/',
    shows: 'All of it is off',
  },
  {
    what: 'a name, in the list',
    done: () => edit(CAPPED, 'name: Overdriven', 'name: Unhurried'),
    path: '/agents/',
    shows: 'Unhurried Planner',
  },
  {
    what: 'an assessment that comes',
    done: () =>
      write(
        'assessments/newcomer.md',
        read('assessments/replied.md')
          .replaceAll('example.org/replied', 'example.org/newcomer')
          .replace(/^name: .*$/m, 'name: Newcomer')
          .replace(/^aliases: .*$/m, 'aliases: [New]'),
      ),
    path: '/agents/newcomer/',
    shows: '<h1>Newcomer</h1>',
  },
  {
    what: 'an opinion that comes',
    done: () =>
      write(
        OPINION,
        read('opinions/every-key/b-person.md')
          .replace(/^threats:[\s\S]*?(?=^---)/m, '')
          .replaceAll('every-key', 'replied')
          .replace('The second assessor counts', 'The newest assessor counts'),
      ),
    path: '/agents/replied/',
    shows: 'The newest assessor counts',
  },
  {
    what: 'an opinion that is edited',
    done: () => edit(OPINION, 'The newest assessor counts', 'The same assessor now counts'),
    path: '/agents/replied/',
    shows: 'The same assessor now counts',
  },
  {
    what: 'a former address',
    done: () => edit('redirects.yaml', 'capped-at-ten: capped', 'once-capped: capped'),
    path: '/agents/once-capped/',
    shows: '/agents/capped/',
  },
  {
    what: 'a guide that comes',
    done: () =>
      write(
        'guides/house.mdx',
        '---\ntitle: House rules\nsummary: A guide that the project does not have.\norder: 9\n---\n\n## Rules\n\nAsk first.\n',
      ),
    path: '/guides/house/',
    shows: 'Ask first.',
  },
];

// Each after the others, on one server.
test('what is saved is shown, and an error leaves the last sound catalogue on show', async () => {
  test.setTimeout(600_000);
  await soon('/agents/capped/').toContain('Overdriven Planner');
  for (const { what, done, path, shows } of SAVES) {
    done();
    await soon(path, what).toContain(shows);
  }
  const sound = read(CAPPED);
  edit(CAPPED, 'summary:', 'sumary:');
  await expect.poll(() => log, { timeout: 120_000 }).toContain('sumary');
  await soon('/agents/capped/').toContain('Unhurried Planner');
  write(CAPPED, sound.replace('Unhurried', 'Mended'));
  await soon('/agents/capped/').toContain('Mended Planner');
  const documents = await found();
  rmSync(join(content, 'assessments/newcomer.md'));
  await soon('/agents/').not.toContain('Newcomer');
  expect(await found()).toBeLessThan(documents);
});
