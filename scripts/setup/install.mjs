import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matchesLock } from './lock.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const BIN = join(MODULES, '.bin');
const SETTINGS = new URL('settings.mjs', import.meta.url).href;
/** On Windows, npm links a placeholder, and the program of the package is beside it. */
const NODE =
  process.platform === 'win32' ? join(MODULES, 'node', 'bin', 'node.exe') : join(BIN, 'node');

/** Updates the install where need be, runs the command with the packaged Node, and ends with its exit code or signal. */
export function setUpAndRun(command) {
  if (!isCurrent()) install();
  const env = {
    // Keeps compiled code, so that every command and every thread of a build starts much sooner.
    NODE_COMPILE_CACHE: join(MODULES, '.cache', 'code'),
    ...process.env,
    PATH: [BIN, process.env.PATH].join(delimiter),
  };
  const child = spawn(NODE, ['--import', SETTINGS, ...command], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both processes.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm sends SIGTERM to a shell that may not pass it on. A server would then outlive npm and hold its port.
  const parent = process.ppid;
  const endWithNpm = () => process.ppid === parent || child.kill();
  if (process.env.npm_lifecycle_event) setInterval(endWithNpm, 500).unref();
  child.on('error', ({ message }) => {
    fail(
      `The packaged Node.js does not run on this machine (${message}): on Linux it needs glibc, as Debian, Ubuntu and Fedora have it.`,
    );
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

/** Whether the record that npm made of its last install matches the lock. */
function isCurrent() {
  const record = join(MODULES, '.package-lock.json');
  return existsSync(NODE) && existsSync(record) && matchesLock(read(LOCK), read(record));
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Settings of npm without a network. They are in the environment, so that the npm of an install script has them too. A
 * package that is not in the cache then fails at once, instead of after half a minute on a busy machine.
 */
const WITHOUT_NETWORK = { npm_config_offline: 'true', npm_config_loglevel: 'silent' };

/** What npm prints where it reaches no registry. A registry without a ping does answer, with 404. */
const UNREACHED =
  /\bE(?:NOTFOUND|AI_AGAIN|AI_FAIL|CONNREFUSED|CONNRESET|TIMEDOUT|IDLETIMEOUT|NETUNREACH|HOSTUNREACH)\b|network timeout/;

/** Installs what the lock asks for. The ping comes first, because npm would try each package for minutes without a network. */
function install() {
  console.error('Installing dependencies (once; about a minute)…');
  const ping = npm(['ping', '--fetch-retries=0', '--fetch-timeout=5000'], 'pipe');
  const isOnline = ping.status === 0 || !UNREACHED.test(`${ping.stderr}`);
  const settings = isOnline ? { npm_config_loglevel: 'error' } : WITHOUT_NETWORK;
  if (npm(['ci', '--include=dev', '--no-audit', '--no-fund'], 2, settings).status !== 0) {
    fail(
      isOnline
        ? 'npm ci failed, and says why above. Fix that and run the command again.'
        : 'The dependencies cannot be fetched: connect to the network, or set a proxy for npm, and run the command again.',
    );
  }
  if (!existsSync(NODE)) {
    fail(
      'npm ci did not install the packaged Node.js: npm was told not to run install scripts ("npm config get ignore-scripts" must say false).',
    );
  }
}

/** Runs the npm that started this command, with its own Node, since the packaged one is about to be replaced. */
function npm(args, output, settings = {}) {
  const env = { ...process.env, ...settings };
  const options = { cwd: ROOT, env, stdio: ['ignore', output, output] };
  const { npm_execpath: script = '', npm_node_execpath: node } = process.env;
  const result =
    basename(script) === 'npm-cli.js'
      ? spawnSync(node || process.execPath, [script, ...args], options)
      : // npm is a .cmd file on Windows, which only a shell can start.
        spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.signal) process.kill(process.pid, result.signal);
  return result;
}
