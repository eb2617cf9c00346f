import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../../scripts/site-build/build-site.ts';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { type Measured, measure } from './measure.ts';

/** One build of ours: what it took, and what it says of itself. */
export interface Run extends Measured {
  readonly built: Built;
}

/** The builds of one catalogue: from nothing, and after an edit, without the search index and with it. */
export interface Runs {
  readonly cold: Run;
  readonly edited: Run;
  readonly coldWithSearch: Run;
  readonly editedWithSearch: Run;
}

/** @param folder holds `content`, and everything else that is made */
export async function runSeptet(folder: string, tell: (what: string) => void): Promise<Runs> {
  const content = join(folder, 'content');
  tell('cold, without the search index');
  const cold = await build(folder, 'plain');
  edit(content, 'One word more.');
  tell('after one edit, without the search index');
  const edited = await build(folder, 'plain');
  tell('cold, with the search index');
  const coldWithSearch = await build(folder, 'search');
  edit(content, 'And another.');
  tell('after one edit, with the search index');
  return { cold, edited, coldWithSearch, editedWithSearch: await build(folder, 'search') };
}

async function build(folder: string, kind: 'plain' | 'search'): Promise<Run> {
  const report = join(folder, 'report.json');
  const out = join(folder, kind);
  const measured = await measure({
    program: process.execPath,
    args: [
      join(PROJECT_ROOT, 'scripts/build.ts'),
      '--out',
      out,
      '--report',
      report,
      ...(kind === 'plain' ? ['--no-search'] : []),
    ],
    cwd: PROJECT_ROOT,
    env: { CONTENT_DIR: join(folder, 'content'), SEPTET_CACHE: join(folder, `${kind}-cache`) },
  });
  if (measured.code !== 0) throw new Error(`The build failed:\n${measured.errors}`);
  return { ...measured, built: JSON.parse(readFileSync(report, 'utf8')) };
}

/** Adds a sentence to the end of one assessment. */
function edit(content: string, sentence: string): void {
  const folder = join(content, 'assessments');
  const file = join(folder, readdirSync(folder).toSorted()[0] ?? '');
  const text = readFileSync(file, 'utf8').replace(/\n## /, `\n${sentence}\n\n## `);
  writeFileSync(file, text);
}
