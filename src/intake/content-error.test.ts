import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenFile } from '../domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { hasErrors } from '../domain/diagnostic.ts';
import { refuseErrors } from './content-error.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { takeIn } from './take-in.ts';

const ROOT = folderOfFile();

/** A content directory that holds these files. */
function content(name: string, files: Record<string, string | Uint8Array>) {
  const folder = withFiles(join(ROOT, name, 'assessments'), files);
  return { CONTENT_DIR: join(ROOT, name), SEPTET_CACHE: join(ROOT, 'cache'), folder };
}

describe('taking in', () => {
  test.each([
    ['sound', { 'example.md': EXAMPLE }, ['example']],
    ['empty', {}, []],
  ])('a directory that is %s has no diagnostics', async (name, texts, ids) => {
    const { files, diagnostics } = await takeIn(content(name, texts));
    expect([files.map(({ id }) => id), diagnostics]).toEqual([ids, []]);
  });

  test('every file is checked, alone and with the others, in the order of their names', async () => {
    const env = content('both', {
      'b.md': brokenFile('schema/value'),
      'a.md': brokenFile('schema/type'),
    });
    const { diagnostics } = await takeIn(env);
    expect(diagnostics.map(({ file, rule }) => [file.slice(-4), rule])).toEqual([
      ['a.md', 'schema/type'],
      ['b.md', 'agent/duplicate'],
      ['b.md', 'schema/value'],
    ]);
  });

  test('a file that is not text is a diagnostic, not an exception', async () => {
    const env = content('bytes', { 'bytes.md': Uint8Array.from([0xff, 0xfe, 0]) });
    expect((await takeIn(env)).diagnostics.map(({ rule }) => rule)).toEqual(['file/encoding']);
  });
});

describe('publication', () => {
  test('is not stopped by warnings and notes', async () => {
    const env = content('warned', { 'example.md': brokenFile('factors/reason-missing') });
    const { diagnostics } = await takeIn(env);
    expect(diagnostics).toHaveLength(1);
    expect(() => refuseErrors(diagnostics)).not.toThrow();
  });

  test('is stopped by an error. The message has the first one, and the exception all diagnostics', async () => {
    const env = content('failed', {
      'b.md': brokenFile('schema/value'),
      'a.md': brokenFile('factors/reason-missing'),
    });
    const { diagnostics } = await takeIn(env);
    expect(diagnostics.map(({ rule }) => rule)).toEqual([
      'factors/reason-missing',
      'agent/duplicate',
      'schema/value',
    ]);
    const message = `${join(env.folder, 'b.md')}:2:7 ${join(env.folder, 'a.md')} describes the same agent: it has the same name. Run "npm run check" for the whole list.`;
    expect(() => refuseErrors(diagnostics)).toThrow(
      expect.objectContaining({ name: 'ContentError', message, diagnostics }),
    );
  });

  test('is possible for the content of the project', async () => {
    expect(hasErrors((await takeIn({})).diagnostics)).toBe(false);
  });
});
