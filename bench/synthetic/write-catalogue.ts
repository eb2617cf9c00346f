import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesise } from './assessment.ts';

/** Writes the first assessments of a seed into a folder. */
export function writeCatalogue(folder: string, count: number, seed: number): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const { slug, text } = synthesise(index, seed);
    writeFileSync(join(folder, `${slug}.md`), text);
  }
}
