import type { FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, type Environment } from '../../src/config.ts';
import { contentDirectories } from '../../src/intake/content-directories.ts';
import { inTurn } from '../../src/intake/in-turn.ts';
import { watchFolder } from '../../src/intake/watch-folder.ts';
import { CannotRun, systemError } from '../command.ts';
import { checkNow } from './check-now.ts';
import { filesToCheck } from './files-to-check.ts';
import type { CheckArguments } from './options.ts';
import { reportText } from './print.ts';

/** The lines around each report of a watcher. Editors wait for them, so they must not change. */
export const WATCH_BEGINS = 'Checking…';
export const WATCH_ENDS = 'Watching for changes.';

/** How long to wait for more changes: editors write, rename and touch a file within a few milliseconds. */
const PAUSE = 80;

/**
 * Checks, and checks again whenever something changes, until the process is asked to stop.
 *
 * @returns the exit code, once it was stopped
 */
export async function watchFiles(options: CheckArguments, env: Environment): Promise<number> {
  const printReport = inTurn<undefined>(async () => {
    console.log(`${WATCH_BEGINS}\n${await reportOrError(options, env)}\n${WATCH_ENDS}`);
  }, PAUSE);
  const onChange = () => void printReport(undefined);
  const watchers = startWatching(options.paths, env, onChange);
  onChange();
  await stopSignal();
  for (const watcher of watchers) watcher.close();
  return 0;
}

/** A folder may be gone for a moment, or a file locked. That is printed, and the next change is waited for. */
async function reportOrError(options: CheckArguments, env: Environment): Promise<string> {
  try {
    return reportText(await checkNow(options, env), options, env);
  } catch (error) {
    const { message, stack = message, syscall } = systemError(error);
    const isPassing = error instanceof ConfigError || error instanceof CannotRun || syscall;
    // A bug of ours keeps its stack.
    return isPassing ? message : stack;
  }
}

function startWatching(
  paths: readonly string[],
  env: Environment,
  onChange: () => void,
): FSWatcher[] {
  const ofFiles = filesToCheck(paths, env).files.map(({ file }) => dirname(file));
  return [
    ...contentDirectories(env).map((folder) => watchFolder(folder, onChange)),
    ...[...new Set(ofFiles)].map((folder) => watchFolder(folder, onChange, false)),
  ];
}

function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  return promise;
}
