import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenFile } from '../domain/assessment/rules/broken.fixture.ts';
import { EXAMPLE } from '../domain/assessment/rules/example.ts';
import { hasErrors } from '../domain/diagnostic.ts';
import { ContentError, refuseErrors } from './content-error.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { takeIn } from './take-in.ts';

const ROOT = folderOfFile();

/** A content directory that holds these files. */
function content(name: string, files: Record<string, string | Uint8Array>) {
  const folder = withFiles(join(ROOT, name, 'assessments'), files);
  return { CONTENT_DIR: join(ROOT, name), SEPTET_CACHE: join(ROOT, 'cache'), folder };
}

describe('taking in', () => {
  test('a sound directory has files and nothing to say', async () => {
    const { files, diagnostics } = await takeIn(content('sound', { 'example.md': EXAMPLE }));
    expect(files.map(({ id }) => id)).toEqual(['example']);
    expect(diagnostics).toEqual([]);
  });

  test('an empty directory has neither', async () => {
    const { files, diagnostics } = await takeIn(content('none', {}));
    expect({ files, diagnostics }).toEqual({ files: [], diagnostics: [] });
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

  test('a file that is no text is reported, not thrown at', async () => {
    const env = content('bytes', {});
    writeFileSync(join(env.folder, 'bytes.md'), Uint8Array.from([0xff, 0xfe, 0]));
    expect((await takeIn(env)).diagnostics.map(({ rule }) => rule)).toEqual(['file/encoding']);
  });
});

async function failureOf(env: { CONTENT_DIR: string }): Promise<ContentError> {
  const { diagnostics } = await takeIn(env);
  try {
    refuseErrors(diagnostics);
  } catch (error) {
    if (error instanceof ContentError) return error;
  }
  throw new Error('It did not fail.');
}

describe('taking in for publication', () => {
  test('warnings and notes do not stop it', async () => {
    const env = content('warned', { 'example.md': brokenFile('factors/reason-missing') });
    const { diagnostics } = await takeIn(env);
    expect(diagnostics).toHaveLength(1);
    expect(() => refuseErrors(diagnostics)).not.toThrow();
  });

  test('an error stops it, with the first error in the message and all there is to say beside it', async () => {
    const env = content('failed', {
      'b.md': brokenFile('schema/value'),
      'a.md': brokenFile('factors/reason-missing'),
    });
    const error = await failureOf(env);
    expect(error.message).toBe(
      `${join(env.folder, 'b.md')}:2:7 ${join(env.folder, 'a.md')} describes the same agent: it has the same name. Run "npm run check" for the whole list.`,
    );
    expect(error.diagnostics.map(({ rule }) => rule)).toEqual([
      'factors/reason-missing',
      'agent/duplicate',
      'schema/value',
    ]);
  });

  test('the content of the project is sound', async () => {
    expect(hasErrors((await takeIn({})).diagnostics)).toBe(false);
  });
});
