import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT, settingsFile } from '../../src/intake/places.ts';

/** What a command line did. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Settings of whoever runs the tests, which must not reach what is tested. */
const SETTINGS = [
  'BASE_PATH',
  'EXTRAS_UP_TO',
  'CONTENT_DIR',
  'SITE_URL',
  'REPOSITORY_URL',
  'NODE_OPTIONS',
  'FORCE_COLOR',
  'SEPTET_CACHE',
  'SEPTET_ROOT',
  'PORT',
];

/** Starts a script of the project with the given settings and no others. */
export function startScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  const child = spawn(process.execPath, [join(PROJECT_ROOT, script), ...args], {
    // Where the site is not in its folder, Astro works in the current one.
    cwd: settings.SEPTET_ROOT ?? PROJECT_ROOT,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...settings },
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** The same, to its end. */
export function runScript(...given: Parameters<typeof startScript>): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = startScript(...given);
    let output = '';
    let errors = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, output, errors }));
  });
}

/** A new folder for a build to work in beside others, with the settings: else they would share Astro's store of content. */
export function workplace(): string {
  const places = join(PROJECT_ROOT, '.astro');
  mkdirSync(places, { recursive: true });
  const folder = mkdtempSync(join(places, 'septet-'));
  symlinkSync(settingsFile({}), join(folder, 'septet.config.ts'));
  return folder;
}
