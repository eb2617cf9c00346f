import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { capture } from '../setup/child.mjs';
import type { Ended } from './outcome.ts';

/** The tests look at the site as the repository sets it up, with plain output. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, SITE_URL, BASE_PATH, REPOSITORY_URL, ...env } = process.env;
  return { ...env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Runs a script with this Node; `.bin` holds shell scripts on some systems. */
export async function runNode(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const { code, output } = (await capture(process.execPath, [script, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...environment(), ...env },
  })) as Ended;
  // Not every tool heeds NO_COLOR.
  return { code, output: stripVTControlCharacters(output) };
}

/** Runs something that writes a JSON report into a file, and reads that. No report: undefined. */
export async function withReport<Report>(
  run: (file: string) => Promise<Ended>,
): Promise<{ ended: Ended; report: Report | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'septet-test-'));
  const file = join(folder, 'report.json');
  try {
    const ended = await run(file);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return { ended, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
