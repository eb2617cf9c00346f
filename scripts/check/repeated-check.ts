import { ConfigError, type Environment } from '../../src/config.ts';
import { CannotRun, systemError } from '../command.ts';
import { checkNow } from './check-now.ts';
import type { CheckArguments } from './options.ts';
import { writtenReport } from './print.ts';

/** The lines around each report of a watcher. Editors wait for them, so they stay as they are. */
export const WATCH_BEGINS = 'Checking…';
export const WATCH_ENDS = 'Watching for changes.';

/** What there is to say now, between the two lines. */
export const stateNow = async (asked: CheckArguments, env: Environment): Promise<string> =>
  `${WATCH_BEGINS}\n${await stateOrWhyNot(asked, env)}\n${WATCH_ENDS}`;

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
