import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { type Counts, type Ended, type Outcome, testsOutcome } from './outcome.ts';

/** The tests look at the site as the repository sets it up, with plain output. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, SITE_URL, BASE_PATH, REPOSITORY_URL, ...env } = process.env;
  return { ...env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Runs a script with this Node to its end; `.bin` holds shell scripts on some systems. */
export function runNode(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.on('close', (code) => {
      process.off('exit', stop);
      // Not every tool heeds NO_COLOR.
      done({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/** Runs tests whose runner writes a report as JSON into a file, from which they are counted. */
export async function runTests<Report>(
  run: (file: string) => Promise<Ended>,
  countsOf: (report: Report) => Counts,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'septet-test-'));
  const file = join(folder, 'report.json');
  try {
    const ended = await run(file);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return testsOutcome(report && countsOf(report), ended);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
