import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** For tests: a temporary folder that is removed after all tests of the file. */
export const folderOfFile = (): string => folderUntil(afterAll);

/** For tests: a temporary folder that is removed after the test. */
export const folderOfTest = (): string => folderUntil(onTestFinished);

function folderUntil(atEnd: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'septet-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, makes the folders that they need, and returns the folder. */
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

/** For tests: a temporary folder, and what makes content directories with empty files in it. */
export function directoriesOfFile() {
  const root = folderOfFile();
  return {
    root,
    directory: (name: string, ...files: string[]): string =>
      withFiles(join(root, name), Object.fromEntries(files.map((file) => [file, '']))),
  };
}
