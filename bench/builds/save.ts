import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { edit, firstFile } from './edit.ts';

/** Seconds from a save to the page with what was saved, under the dev server. */
export interface Save {
  readonly least: number;
  readonly median: number;
}

const SAVES = 5;
const PORT = 4731;
/** So long a server may take to begin, and a save to be seen, in milliseconds. */
const LONGEST = 300_000;

/** @param folder holds `content`, and the cache of a build with search */
export async function measureSave(folder: string): Promise<Save> {
  const content = join(folder, 'content');
  const server = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts/dev.ts')], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      SEPTET_CACHE: join(folder, 'search-cache'),
      PORT: String(PORT),
    },
    stdio: 'ignore',
  });
  try {
    const page = `http://localhost:${PORT}/agents/${basename(firstFile(content), '.md')}/`;
    await until(page, '</html>');
    const times: number[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      // A writer reads what is there before the next save.
      await pause(2000);
      const sentence = `Saved for the time number ${save}.`;
      const started = performance.now();
      edit(content, sentence);
      await until(page, sentence);
      times.push((performance.now() - started) / 1000);
    }
    const sorted = times.toSorted((a, b) => a - b);
    return { least: sorted[0] ?? 0, median: sorted[Math.floor(SAVES / 2)] ?? 0 };
  } finally {
    server.kill();
  }
}

/** @throws Error where the page does not come to have the words */
async function until(page: string, words: string): Promise<void> {
  const started = performance.now();
  while (!(await textOf(page)).includes(words)) {
    if (performance.now() - started > LONGEST) throw new Error(`${page} never had "${words}".`);
    await pause(25);
  }
}

/** Nothing while the server has not begun. */
async function textOf(page: string): Promise<string> {
  try {
    const response = await fetch(page);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
