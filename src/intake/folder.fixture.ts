import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** For tests: a folder that goes with the tests of the file. */
export const folderOfFile = (): string => folderUntil(afterAll);

/** For tests: a folder that goes with the test. */
export const folderOfTest = (): string => folderUntil(onTestFinished);

function folderUntil(end: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'septet-'));
  end(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, with the folders on their way, and returns it. */
export function withFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
