import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../../scripts/site-build/build-site.ts';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { edit, firstFile } from './edit.ts';
import { type Measured, measure } from './measure.ts';
import { measureSave } from './save.ts';

/** One build of ours: what it took, and its own report. */
export interface Run extends Measured {
  readonly built: Built;
}

/** @param folder has `content` in it, and gets everything that is made */
export async function runSeptet(folder: string, log: (step: string) => void) {
  const content = join(folder, 'content');
  log('cold, without the search index');
  const cold = await build(folder, 'plain');
  edit(content, 'One word more.');
  log('after one edit, without the search index');
  const edited = await build(folder, 'plain');
  log('cold, with the search index');
  const coldWithSearch = await build(folder, 'search');
  edit(content, 'And another.');
  log('after one edit, with the search index');
  const editedWithSearch = await build(folder, 'search');
  log('with nothing changed');
  const unchanged = await build(folder, 'search');
  log('the check of one file');
  await check(folder);
  const checked = await check(folder);
  log('a save under the dev server');
  const save = await measureSave(folder);
  return {
    cold,
    edited,
    coldWithSearch,
    editedWithSearch,
    unchanged,
    /** The second check of one file. */
    checked,
    save,
  };
}

/** The builds of one catalogue: from nothing, and after an edit, without the search index and with it. */
export type Runs = Awaited<ReturnType<typeof runSeptet>>;

/** One build from nothing, without the search index. */
export const runOnce = (folder: string): Promise<Run> => build(folder, 'plain');

const environmentOf = (folder: string, kind: string) => ({
  CONTENT_DIR: join(folder, 'content'),
  SEPTET_CACHE: join(folder, `${kind}-cache`),
});

function check(folder: string): Promise<Measured> {
  return measure({
    program: process.execPath,
    args: [join(PROJECT_ROOT, 'scripts/check.ts'), firstFile(join(folder, 'content'))],
    cwd: PROJECT_ROOT,
    env: environmentOf(folder, 'search'),
  });
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
    env: environmentOf(folder, kind),
  });
  if (measured.code !== 0) throw new Error(`The build failed:\n${measured.errors}`);
  return { ...measured, built: JSON.parse(readFileSync(report, 'utf8')) };
}
