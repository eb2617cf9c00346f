import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture, passOn } from './child.mjs';
import { agree } from './lock.mjs';
import { whyInstallFailed } from './npm-output.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const BIN = join(MODULES, '.bin');
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.septet-install');
const LOG = join(tmpdir(), 'septet-npm-ci.log');

/** On Windows the package keeps its program beside the place-holder that npm links. */
const NODE =
  process.platform === 'win32'
    ? join(MODULES, 'node', 'bin', 'node.exe')
    : join(MODULES, '.bin', 'node');

/** Brings the install up to date where it is not, runs the command with the packaged Node and ends as it ends. */
export async function setUpAndRun(command) {
  if (!isCurrent()) await install();
  const env = {
    // Compiled code is kept: every command, and every thread of a build, begins a good deal sooner.
    NODE_COMPILE_CACHE: join(MODULES, '.cache', 'code'),
    ...process.env,
    PATH: [BIN, process.env.PATH].join(delimiter),
  };
  await passOn(NODE, command, { stdio: 'inherit', env });
}

const lockDigest = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

function isCurrent() {
  if (!isExecutable(NODE)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest()) return true;
  return wasInstalledByHand();
}

/** After somebody's own `npm install` npm's record agrees with the lock: nothing is gained by a second install. */
function wasInstalledByHand() {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const same = agree(read(LOCK), read(record));
  if (same) writeFileSync(STAMP, lockDigest());
  return same;
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function install() {
  console.error('Installing dependencies (once; about a minute)…');
  const npm = await runNpm();
  if (npm.code !== 0) fail(whyInstallFailed(npm.output), npm.output);
  if (!isExecutable(NODE)) {
    fail(
      'npm ci did not install the packaged Node.js: npm was told not to run install scripts ("npm config get ignore-scripts" must say false).',
      npm.output,
    );
  }
  const trial = await capture(NODE, ['--version'], {});
  if (trial.code !== 0) fail('The packaged Node.js does not run on this machine.', trial.output);
  writeFileSync(STAMP, lockDigest());
}

/** Without a network npm would wait for 70 seconds before it says so; so it is told to wait for 12. */
const PATIENCE = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];

/** The npm that started this command, run by the Node that runs it: the packaged one is about to be replaced. */
function runNpm() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE];
  const started = process.env.npm_execpath;
  if (started && basename(started) === 'npm-cli.js') {
    const node = process.env.npm_node_execpath || process.execPath;
    return capture(node, [started, ...args], { cwd: ROOT });
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return capture('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
}

function fail(why, output) {
  writeFileSync(LOG, output);
  console.error(
    `${why}\nThe output of npm is in ${LOG}${output ? `:\n\n${output.trimEnd()}` : '.'}`,
  );
  process.exit(1);
}
