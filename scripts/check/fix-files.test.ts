import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { fixAssessment } from '../../src/domain/assessment/fix/index.ts';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { folderOfFile, withFiles } from '../../src/intake/folder.fixture.ts';
import { fixFiles } from './fix-files.ts';

const ROOT = folderOfFile();

const FIX = { rule: 'a/b', message: 'Mended.', start: { line: 1, column: 1 } };
/** Stands in for the real fix: replaces a text. */
const replacing =
  (from: string, to: string): typeof fixAssessment =>
  ({ text }) => ({ text: text.replaceAll(from, to), fixes: text.includes(from) ? [FIX] : [] });

function onDisk(name: string, content: string | Uint8Array) {
  const folder = withFiles(join(ROOT, name), { 'example-agent.md': content });
  const file = join(folder, 'example-agent.md');
  return { folder, given: [{ id: 'example-agent', file, path: 'example-agent.md' }], file };
}

test('a fixed file keeps its permissions, and no temporary file is left', () => {
  const { folder, given, file } = onDisk('plain', EXAMPLE.replaceAll('\n', '\r\n'));
  chmodSync(file, 0o640);
  const fixed = fixFiles(given, replacing('\r\n', '\n'));
  expect(fixed).toEqual([{ file: 'example-agent.md', fixes: [FIX] }]);
  expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['example-agent.md']);
});

test('a file that needs no fix is not written', () => {
  const { given, file } = onDisk('twice', EXAMPLE.replaceAll('\n', '\r\n'));
  fixFiles(given, replacing('\r\n', '\n'));
  const { mtimeMs, ino } = statSync(file);
  expect(fixFiles(given, replacing('\r\n', '\n'))).toEqual([]);
  expect(statSync(file)).toMatchObject({ mtimeMs, ino });
});

test('where the file is a link, the file that it leads to is fixed', () => {
  const { folder, given, file } = onDisk('link', EXAMPLE.replaceAll('\n', '\r\n'));
  const link = join(folder, 'link.md');
  symlinkSync(file, link);
  fixFiles([{ ...given[0], id: 'link', file: link, path: 'link.md' }], replacing('\r\n', '\n'));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
});

test('a file with errors is fixed, whatever comes of it', () => {
  const { given, file } = onDisk('broken', EXAMPLE.replace('kind: agent', 'kind: Agent'));
  expect(fixFiles(given, replacing('kind: Agent', 'kind: agent'))).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
});

test.each([
  [
    'other scores',
    replacing('exploit-maturity: proof-of-concept', 'exploit-maturity: attacked'),
    'Its scores would differ afterwards.',
  ],
  [
    'another factor',
    replacing('persistent-memory: 0\n', 'persistent-memory: 0.5\n'),
    'Its scores would differ afterwards.',
  ],
  [
    'an error',
    replacing('kind: agent', 'kind: Agent'),
    'It would have errors afterwards, and has none now.',
  ],
])('a fix that would cause %s is refused', (name, fix, refused) => {
  const { given, file } = onDisk(name, EXAMPLE);
  expect(fixFiles(given, fix)).toEqual([{ file: 'example-agent.md', fixes: [FIX], refused }]);
  expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
});

test('where nothing can be written, the file that was meant is named', () => {
  const { folder, given } = onDisk('closed', EXAMPLE.replaceAll('\n', '\r\n'));
  mkdirSync(join(folder, `.example-agent.md.${process.pid}.tmp`));
  expect(() => fixFiles(given, replacing('\r\n', '\n'))).toThrow(
    /^".*\/closed\/example-agent\.md" cannot be written \(E\w+\)\.$/,
  );
});

test.each([
  ['not UTF-8', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff])],
  ['too large', EXAMPLE + 'a'.repeat(64 * 1024)],
])('a file that is %s is not changed', (name, content) => {
  const { given, file } = onDisk(name, content);
  const before = readFileSync(file);
  expect(fixFiles(given, () => ({ text: '', fixes: [FIX] }))).toEqual([]);
  expect(readFileSync(file)).toEqual(before);
});
