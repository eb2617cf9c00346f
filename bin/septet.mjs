#!/usr/bin/env node
/**
 * The command of an installed Septet: `septet build`, `septet check FILE`. The Node of the system runs this file, and the
 * Node that Septet brings runs the command. So this is plain JavaScript without dependencies.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeMachine, whyUnsuitable } from '../scripts/setup/machine.mjs';
import { COMMANDS } from './commands.mjs';

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
const SETTINGS = 'septet.config.ts';

function main([name, ...args]) {
  const why = whyUnsuitable(describeMachine(process));
  if (why) return fail(why);
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return console.log(usage());
  if (!Object.hasOwn(COMMANDS, name)) return fail(`There is no command "${name}".\n\n${usage()}`);
  const { script, anywhere } = COMMANDS[name];
  const root = catalogueAbove(process.cwd());
  if (!root && !anywhere) {
    return fail(
      `There is no ${SETTINGS} here or in a folder above: go to the folder of a catalogue, or make one with "septet init my-catalogue".`,
    );
  }
  run(script, args, root ?? PACKAGE);
}

/** The nearest folder with the settings of a catalogue. */
function catalogueAbove(folder) {
  if (existsSync(join(folder, SETTINGS))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : catalogueAbove(parent);
}

function run(script, args, root) {
  const hooks = pathToFileURL(join(PACKAGE, 'bin', 'register.mjs')).href;
  const env = {
    INIT_CWD: process.cwd(),
    ...process.env,
    SEPTET_ROOT: root,
    SEPTET_CACHE: join(root, '.astro', 'septet'),
    // In the environment, because threads and processes that a command starts need the hooks too.
    NODE_OPTIONS: [
      process.env.NODE_OPTIONS,
      '--disable-warning=ExperimentalWarning',
      `--import=${hooks}`,
    ]
      .filter(Boolean)
      .join(' '),
  };
  const program = packagedNode();
  const child = spawn(program, [join(PACKAGE, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to both processes.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.on('error', ({ message }) =>
    fail(`The Node.js that Septet brings does not run: ${message}`),
  );
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** The Node of the package "node". Where npm ran no install scripts, the one that runs this, if it is new enough. */
function packagedNode() {
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= OLDEST_WITH_HOOKS) return process.execPath;
  return fail(
    `npm did not install the Node.js that Septet brings, because it was told to run no install scripts: allow that of the package "node", or use Node.js ${OLDEST_WITH_HOOKS} or later.`,
  );
}

/** The first version with hooks that need no thread of their own. */
const OLDEST_WITH_HOOKS = 24;

function usage() {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { what }]) => `  ${name.padEnd(width)}  ${what}`,
  );
  return `Usage: septet COMMAND [arguments]\n\n${lines.join('\n')}\n\n"septet COMMAND --help" says more.`;
}

function fail(why) {
  console.error(why);
  process.exit(2);
}

main(process.argv.slice(2));
