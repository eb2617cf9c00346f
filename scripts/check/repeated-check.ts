import { ConfigError, type Environment } from '../../src/config.ts';
import { checkTogether } from '../../src/domain/assessment/checking/check.ts';
import { inReportOrder } from '../../src/domain/diagnostic.ts';
import { textsOf, withFixable } from '../../src/intake/check-files.ts';
import { checkOptions } from '../../src/intake/check-options.ts';
import { CannotRun, systemError } from '../command.ts';
import { checkedBeside } from './beside.ts';
import { checkedAgain } from './checked-again.ts';
import { chosen } from './chosen.ts';
import type { CheckArguments } from './options.ts';
import { writtenReport } from './print.ts';

/** The lines around each report of a watcher. Editors wait for them, so they stay as they are. */
export const WATCH_BEGINS = 'Checking…';
export const WATCH_ENDS = 'Watching for changes.';

/** A check that reads only what has changed since the last time, and says what there is to say now. */
export function repeatedCheck(asked: CheckArguments, env: Environment): () => string {
  const { paths } = asked;
  const checkAll = checkedAgain();
  const state = (): string => {
    const { files, beside: compared } = chosen(paths, env);
    const options = checkOptions(env);
    const found = checkTogether(checkAll([...compared, ...files], options), options);
    const beside = paths.length > 0 ? [] : checkedBeside(env).diagnostics;
    const diagnostics = inReportOrder([...withFixable(found, files, options), ...beside]);
    return writtenReport({ diagnostics, texts: textsOf(files), checked: files.length }, asked, env);
  };
  return () => `${WATCH_BEGINS}\n${stateOrWhyNot(state)}\n${WATCH_ENDS}`;
}

/** A folder may be gone for a moment, and a file locked: that is told, and the next change is waited for. */
function stateOrWhyNot(state: () => string): string {
  try {
    return state();
  } catch (error) {
    const { message, syscall } = systemError(error);
    const isPassing = error instanceof ConfigError || error instanceof CannotRun || syscall;
    if (!isPassing) throw error;
    return message;
  }
}
