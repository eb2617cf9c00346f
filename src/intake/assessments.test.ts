import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenFile } from '../domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { hasErrors } from '../domain/diagnostic.ts';
import { ContentError, checked, refuseErrors, takeIn } from './assessments.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'septet-assessments-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

/** A content directory that holds these files. */
function content(name: string, files: Record<string, string | Uint8Array>) {
  const folder = join(ROOT, name, 'assessments');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, file), text);
  }
  return { CONTENT_DIR: join(ROOT, name), folder };
}

describe('taking in', () => {
  test('a sound directory has files and nothing to say', () => {
    const { files, diagnostics } = takeIn(content('sound', { 'example.md': EXAMPLE }));
    expect(files.map(({ slug }) => slug)).toEqual(['example']);
    expect(diagnostics).toEqual([]);
  });

  test('an empty directory has neither', () => {
    expect(takeIn(content('none', {}))).toEqual({ files: [], diagnostics: [] });
  });

  test('every file is checked, alone and with the others, in the order of their names', () => {
    const env = content('both', {
      'b.md': brokenFile('schema/value'),
      'a.md': brokenFile('schema/type'),
    });
    const { diagnostics } = takeIn(env);
    expect(diagnostics.map(({ file, rule }) => [file.slice(-4), rule])).toEqual([
      ['a.md', 'schema/type'],
      ['b.md', 'agent/duplicate'],
      ['b.md', 'schema/value'],
    ]);
  });

  test('chosen files are checked, and no others', () => {
    const { folder } = content('chosen', { 'a.md': EXAMPLE, 'b.md': brokenFile('schema/value') });
    const { files, diagnostics } = checked([{ file: join(folder, 'b.md'), path: 'b.md' }]);
    expect(files.map(({ path }) => path)).toEqual(['b.md']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['schema/value']);
  });

  test('a file that is no text is reported, not thrown at', () => {
    const env = content('bytes', {});
    writeFileSync(join(env.folder, 'bytes.md'), Uint8Array.from([0xff, 0xfe, 0]));
    expect(takeIn(env).diagnostics.map(({ rule }) => rule)).toEqual(['file/encoding']);
  });
});

function failureOf(env: { CONTENT_DIR: string }): ContentError {
  try {
    refuseErrors(takeIn(env).diagnostics);
  } catch (error) {
    if (error instanceof ContentError) return error;
  }
  throw new Error('It did not fail.');
}

describe('taking in for publication', () => {
  test('warnings and notes do not stop it', () => {
    const env = content('warned', { 'example.md': brokenFile('factors/reason-missing') });
    const { diagnostics } = takeIn(env);
    expect(diagnostics).toHaveLength(1);
    expect(() => refuseErrors(diagnostics)).not.toThrow();
  });

  test('an error stops it, with the first error in the message and all there is to say beside it', () => {
    const env = content('failed', {
      'b.md': brokenFile('schema/value'),
      'a.md': brokenFile('factors/reason-missing'),
    });
    const error = failureOf(env);
    expect(error.message).toBe(
      `${join(env.folder, 'b.md')}:2:7 ${join(env.folder, 'a.md')} describes the same agent: it has the same name. Run "npm run check" for the whole list.`,
    );
    expect(error.diagnostics.map(({ rule }) => rule)).toEqual([
      'factors/reason-missing',
      'agent/duplicate',
      'schema/value',
    ]);
  });

  test('the content of the project is sound', () => {
    expect(hasErrors(takeIn({}).diagnostics)).toBe(false);
  });
});

test('a file is read once, as it stands on disk', () => {
  const { folder } = content('once', { 'example.md': EXAMPLE });
  const file = join(folder, 'example.md');
  const [read] = checked([{ file, path: 'example.md' }]).files;
  expect(read?.text).toBe(readFileSync(file, 'utf8'));
});
