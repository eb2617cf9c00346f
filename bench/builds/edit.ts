import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds a sentence to the first assessment. */
export function edit(content: string, sentence: string): void {
  const file = firstFile(content);
  const text = readFileSync(file, 'utf8').replace(/\n## /, `\n${sentence}\n\n## `);
  writeFileSync(file, text);
}

export function firstFile(content: string): string {
  const folder = join(content, 'assessments');
  return join(folder, readdirSync(folder).toSorted()[0] ?? '');
}
