import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { edit, firstFile } from './edit.ts';

/** Seconds from a save until the dev server serves the page with it. */
export interface Save {
  readonly least: number;
  readonly median: number;
}

const SAVES = 5;
const PORT = 4731;
/** Milliseconds that a server may take to start, and a save to be served. */
const TIMEOUT = 300_000;

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
      // A writer looks at the page before the next save.
      await pause(2000);
      // Other than any that an earlier run has left in the file.
      const sentence = `Saved for the time number ${save} since ${Date.now()}.`;
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

/** @throws Error where the page never has the words */
async function until(page: string, words: string): Promise<void> {
  const started = performance.now();
  while (!(await textOf(page)).includes(words)) {
    if (performance.now() - started > TIMEOUT) throw new Error(`${page} never had "${words}".`);
    await pause(25);
  }
}

/** Empty as long as the server has not started. */
async function textOf(page: string): Promise<string> {
  try {
    const response = await fetch(page);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
