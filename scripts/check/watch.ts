import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, type Environment } from '../../src/config.ts';
import { contentDirectories } from '../../src/intake/directories.ts';
import { inTurn } from '../../src/intake/in-turn.ts';
import { CannotRun, systemError } from '../command.ts';
import { checkNow } from './check-now.ts';
import { filesToCheck } from './chosen.ts';
import type { CheckArguments } from './options.ts';
import { writtenReport } from './print.ts';

/** The lines around each report of a watcher. Editors wait for them, so they stay as they are. */
export const WATCH_BEGINS = 'Checking…';
export const WATCH_ENDS = 'Watching for changes.';

/** How long to wait for more changes: editors write, rename and touch a file within a few milliseconds. */
const PAUSE = 80;

/**
 * Checks, and checks again whenever something changes, until the process is asked to stop.
 *
 * @returns the exit code, once it was stopped
 */
export async function watchFiles(asked: CheckArguments, env: Environment): Promise<number> {
  const tell = inTurn<undefined>(async () => {
    console.log(`${WATCH_BEGINS}\n${await stateOrWhyNot(asked, env)}\n${WATCH_ENDS}`);
  }, PAUSE);
  const soon = () => void tell(undefined);
  const watchers = startWatching(asked.paths, env, soon);
  soon();
  await askedToStop();
  for (const watcher of watchers) watcher.close();
  return 0;
}

/** A folder may be gone for a moment, and a file locked: that is told, and the next change is waited for. */
async function stateOrWhyNot(asked: CheckArguments, env: Environment): Promise<string> {
  try {
    return writtenReport(await checkNow(asked, env), asked, env);
  } catch (error) {
    const { message, stack = message, syscall } = systemError(error);
    const isPassing = error instanceof ConfigError || error instanceof CannotRun || syscall;
    // What is a mistake of ours keeps its stack.
    return isPassing ? message : stack;
  }
}

function startWatching(paths: readonly string[], env: Environment, then: () => void): FSWatcher[] {
  const given = filesToCheck(paths, env).files.map(({ file }) => dirname(file));
  const folders = [
    ...contentDirectories(env).map((folder) => ({ folder, recursive: true })),
    ...[...new Set(given)].map((folder) => ({ folder, recursive: false })),
  ];
  try {
    return folders.map(({ folder, recursive }) =>
      // A folder that goes away is no reason to stop: the next check says what is left.
      watch(folder, { recursive }, then).on('error', then),
    );
  } catch (error) {
    const { code } = systemError(error);
    throw new CannotRun(
      `Cannot watch the content (${code}): the system limit on watched files is reached.`,
    );
  }
}

function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => resolve());
  return promise;
}
