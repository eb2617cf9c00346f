import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenFile } from '../src/domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../src/domain/assessment/rules/example.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { folderOfFile, withFiles } from '../src/intake/folder.fixture.ts';
import { commandLine } from './command-line.fixture.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const NODE = join(PROJECT, 'node_modules', '.bin', 'node');
const ROOT = folderOfFile();

/** A content directory with these assessments. */
function content(name: string, texts: Record<string, string | Uint8Array>): string {
  const files = Object.entries(texts).map(([slug, text]) => [`assessments/${slug}.md`, text]);
  return withFiles(join(ROOT, name), Object.fromEntries(files));
}

const start = (directory: string, args: readonly string[]) =>
  spawn(NODE, [join(PROJECT, 'scripts', 'check.ts'), ...args], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: directory, INIT_CWD: directory, NO_COLOR: '1' },
  });

const check = (directory: string, ...args: string[]) =>
  commandLine('check.ts', args, { env: { CONTENT_DIR: directory, INIT_CWD: directory } });

const sound = content('sound', { example: EXAMPLE });
const warned = content('warned', { example: brokenFile('factors/reason-missing') });
const failed = content('failed', { example: brokenFile('schema/value') });

describe('the exit code', () => {
  test.each([
    ['nothing to say', sound, [], 0],
    ['a warning', warned, [], 0],
    ['a warning, strictly', warned, ['--strict'], 1],
    ['an error', failed, [], 1],
    ['an error, as JSON', failed, ['--format', 'json'], 1],
    ['no such directory', join(ROOT, 'none'), [], 2],
    ['no such file', sound, ['none.md'], 2],
    ['no such format', sound, ['--format', 'xml'], 2],
    ['no such option', sound, ['--colour'], 2],
  ])('%s', async (_, directory, args, expected) => {
    const { status, stdout, stderr } = await check(directory, ...args);
    expect(status).toBe(expected);
    expect(stderr === '').toBe(expected !== 2);
    expect(stdout === '').toBe(expected === 2);
    expect(stderr).not.toContain(' at ');
  });
});

test.each(['json', 'sarif'])('%s goes to standard output alone', async (format) => {
  const { stdout } = await check(failed, '--format', format);
  expect(JSON.stringify(JSON.parse(stdout))).toContain('schema/value');
});

test('a file that would get no page is an error of the whole catalogue, and not of another file', async () => {
  const directory = content('ignored', { example: EXAMPLE });
  writeFileSync(join(directory, 'assessments', 'second.mdx'), '');
  const { status, stdout } = await check(directory);
  expect(status).toBe(1);
  expect(stdout).toContain('second.mdx:1:1  error  file/ignored');
  expect(stdout).toContain('help: Rename it to second.md.');
  expect((await check(directory, 'assessments/example.md')).status).toBe(0);
});

describe('errors alone', () => {
  const mixed = content('mixed', { bad: brokenFile('schema/value') });
  const other = new TextDecoder()
    .decode(brokenFile('factors/reason-missing'))
    .replace(/^name: .*$/m, 'name: Other')
    .replace(/^aliases: .*\n/m, '')
    .replaceAll('example.org', 'other.example.org')
    .replace('pypi/example-agent', 'pypi/other');
  writeFileSync(join(mixed, 'assessments', 'other.md'), other);

  test.each([
    ['text', []],
    ['text', ['--errors']],
    ['github', ['--errors']],
  ])('%s %j ends with the error, and counts everything', async (format, args) => {
    const { status, stdout } = await check(mixed, '--format', format, ...args);
    expect(status).toBe(1);
    expect(stdout.includes('factors/reason-missing')).toBe(args.length === 0);
    expect(stdout.indexOf('schema/value')).toBeGreaterThan(stdout.indexOf('reason-missing'));
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 error, 1 warning in 2 files');
  });

  test('hide a file with a warning', async () => {
    const { status, stdout } = await check(warned, '--errors');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1 warning in 1 file\n' });
  });

  test('are all that JSON has, but the counts', async () => {
    const { stdout } = await check(mixed, '--format', 'json', '--errors');
    const { counts, diagnostics } = JSON.parse(stdout);
    expect(counts).toEqual({ error: 1, warning: 1, note: 0 });
    expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['schema/value']);
  });
});

test('no unusual entry keeps the others from being checked', async () => {
  const directory = content('odd', {
    broken: brokenFile('schema/missing-key'),
    'x\\lume': EXAMPLE.replaceAll('xample', 'ther').replace('ExAgent', 'OtAgent'),
  });
  const path = (name: string) => join(directory, 'assessments', name);
  symlinkSync('loop.md', path('loop.md'));
  writeFileSync(Buffer.concat([Buffer.from(path('bad')), Buffer.of(0xff), Buffer.from('.md')]), '');
  for (const huge of [path('huge.md'), join(directory, 'redirects.yaml')]) {
    writeFileSync(huge, '');
    truncateSync(huge, 5e9);
  }
  for (const args of [[], ['--fix'], ['assessments/huge.md', 'assessments/broken.md']]) {
    const { status, stdout } = await check(directory, '--format', 'json', ...args);
    expect(status).toBe(1);
    const found = JSON.parse(stdout).diagnostics.map(
      ({ file, rule }: { file: string; rule: string }) => [file.slice(directory.length + 1), rule],
    );
    const ofNamed = [
      ['assessments/broken.md', 'schema/missing-key'],
      ['assessments/huge.md', 'file/size'],
    ];
    const ofOthers = [
      ['assessments/bad\\xff.md', 'file/ignored'],
      ['assessments/loop.md', 'file/ignored'],
      ['assessments/x\\lume.md', 'file/slug'],
      ['redirects.yaml', 'redirects/format'],
    ];
    const expected = args.length < 2 ? [...ofNamed, ...ofOthers] : ofNamed;
    expect(found.toSorted()).toEqual(expected.toSorted());
  }
});

test('no file that may not be opened keeps the others from being checked', async () => {
  const directory = content('closed', { broken: brokenFile('schema/value'), closed: EXAMPLE });
  chmodSync(ROOT, 0o755);
  chmodSync(join(directory, 'assessments', 'closed.md'), 0o000);
  const closed = ['guides/a.mdx', 'layers/b.mdx', 'opinions/broken/c.md'];
  withFiles(directory, Object.fromEntries(closed.map((file) => [file, ''])));
  mkdirSync(join(directory, 'opinions', 'shut'));
  for (const path of [...closed, 'opinions/shut']) chmodSync(join(directory, path), 0o000);
  // Runs as another user where root runs the tests, since root may open everything.
  const uid = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stdout } = spawnSync(
    NODE,
    [join(PROJECT, 'scripts', 'check.ts'), '--format', 'json'],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: directory },
      ...uid,
    },
  );
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout);
  const found = diagnostics.map(({ file, rule, start: position }: Diagnostic) => {
    return [file.slice(directory.length + 1), rule, position.line];
  });
  expect(found).toEqual([
    ['assessments/broken.md', 'schema/value', 5],
    ['assessments/closed.md', 'file/ignored', 1],
    ['guides/a.mdx', 'file/ignored', 1],
    ['layers/b.mdx', 'file/ignored', 1],
    ['opinions/broken/c.md', 'file/ignored', 1],
    ['opinions/shut', 'file/ignored', 1],
  ]);
});

test('a named file is compared with the rest of the catalogue, which is not reported', async () => {
  const both = content('both', { one: brokenFile('schema/value'), two: EXAMPLE });
  const { stdout } = await check(both, 'assessments/two.md', '--format', 'json');
  const { checked, diagnostics } = JSON.parse(stdout);
  expect(checked).toBe(1);
  expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['agent/duplicate']);
});

test('what is fixed is what was named, or else in the last content folder', async () => {
  const wrong = brokenFile('schema/value');
  const below = content('fix-below', { below: wrong });
  const own = content('fix-own', { one: wrong, two: wrong });
  const wrongIn = () =>
    [
      join(below, 'assessments/below.md'),
      ...['one', 'two'].map((slug) => join(own, `assessments/${slug}.md`)),
    ]
      .filter((file) => readFileSync(file, 'utf8').includes('kind: Agent'))
      .map((file) => basename(file, '.md'));
  const both = [below, own].join(delimiter);
  const fix = (...paths: string[]) =>
    commandLine('check.ts', [...paths, '--fix'], { env: { CONTENT_DIR: both, INIT_CWD: own } });
  await fix('assessments/two.md');
  expect(wrongIn()).toEqual(['below', 'one']);
  await fix();
  expect(wrongIn()).toEqual(['below']);
});

test('a watcher reports the new state after each change, and ends after Ctrl-C', async () => {
  const directory = content('watched', { example: EXAMPLE });
  const file = join(directory, 'assessments', 'example.md');
  const child = start(directory, ['--watch']);
  const states = statesOf(child);
  const next = async () => String((await states.next()).value);
  const valid = readFileSync(file, 'utf8');

  expect(await next()).toBe('1 file checked: no problems.');
  writeFileSync(file, valid.replace('kind: agent', 'kind: Agent'));
  expect(await next()).toContain('error  schema/value');
  writeFileSync(`${file}.new`, valid);
  renameSync(`${file}.new`, file);
  expect(await next()).toBe('1 file checked: no problems.');
  writeFileSync(join(directory, 'assessments', 'second.md'), '---\nname: Hal');
  expect(await next()).toContain('frontmatter/missing');
  renameSync(
    join(directory, 'assessments', 'second.md'),
    join(directory, 'assessments', 'second.MD'),
  );
  expect(await next()).toContain('file/ignored');
  rmSync(join(directory, 'assessments', 'second.MD'));
  expect(await next()).toBe('1 file checked: no problems.');
  rmSync(file);
  expect(await next()).toBe('0 files checked: no problems.');

  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

/** The reports between the two lines of a watcher, without those that repeat the last one. */
async function* statesOf(child: ReturnType<typeof start>): AsyncGenerator<string> {
  let output = '';
  let last = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    output += chunk;
    const states = [...output.matchAll(/^Checking…\n(.*?)\nWatching for changes\.\n/gms)];
    for (const [all, state = ''] of states) {
      output = output.replace(all, '');
      if (state !== last) yield state;
      last = state;
    }
  }
}
