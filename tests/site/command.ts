import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';

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
];

/** Runs a script of the project with the given settings and no others. */
export function runScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1', ...settings };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: PROJECT_ROOT, env });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, output, errors }));
  });
}
