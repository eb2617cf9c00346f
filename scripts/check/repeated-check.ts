import { readFileSync, statSync } from 'node:fs';
import { ConfigError, type Environment } from '../../src/config.ts';
import { checkCache, type Watched } from '../../src/domain/assessment/checking/check-cache.ts';
import { inReportOrder } from '../../src/domain/diagnostic.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { checkOptions } from '../../src/intake/check-options.ts';
import type { ContentFile } from '../../src/intake/directories.ts';
import { ignoredEntries } from '../../src/intake/ignored.ts';
import { checkedRedirects } from '../../src/intake/redirects.ts';
import { WATCH_BEGINS, WATCH_ENDS } from '../../src/reports/check/watching.ts';
import { CannotRun } from '../command.ts';
import { chosen } from './chosen.ts';
import type { CheckArguments } from './options.ts';
import { writtenReport } from './print.ts';

/** A check that reads only what has changed since the last time, and says what there is to say now. */
export function repeatedCheck(asked: CheckArguments, env: Environment): () => string {
  const { paths } = asked;
  const { update } = checkCache();
  const state = (): string => {
    const { files, beside: compared } = chosen(paths, env);
    const found = update([...compared, ...files].flatMap(watched), checkOptions(env));
    const shown = new Set(files.map(({ path }) => path));
    const beside =
      paths.length > 0 ? [] : [...ignoredEntries(env), ...checkedRedirects(env).diagnostics];
    const diagnostics = inReportOrder([...found.filter(({ file }) => shown.has(file)), ...beside]);
    return writtenReport({ diagnostics, texts: textsOf(files), checked: files.length }, asked, env);
  };
  return () => `${WATCH_BEGINS}\n${stateOrWhyNot(state)}\n${WATCH_ENDS}`;
}

/** A folder may be gone for a moment, and a file locked: that is told, and the next change is waited for. */
function stateOrWhyNot(state: () => string): string {
  try {
    return state();
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException;
    const isPassing = error instanceof ConfigError || error instanceof CannotRun || syscall;
    if (!isPassing) throw error;
    return message;
  }
}

/** A file as it stands now; nothing where it has gone since it was listed. */
function watched({ file, path }: ContentFile): Watched[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return [];
  const version = `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  return [{ path, version, read: () => readIfThere(file) }];
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
