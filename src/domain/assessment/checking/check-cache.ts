import type { Diagnostic } from '../../diagnostic.ts';
import { readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { conclude, type Examined, examine } from './check.ts';

/** A file as a watcher sees it. */
export interface Watched {
  /** The path to show to people. */
  readonly path: string;
  /** Differs when the file has changed: its size and time, say. */
  readonly version: string;
  /** Undefined where the file has gone in the meantime. */
  readonly read: () => Uint8Array | undefined;
}

/** A catalogue that is checked again and again while people write. */
export interface CheckCache {
  /** Reads what is new or has changed, forgets what has gone, and says everything there is to say now. */
  readonly update: (files: readonly Watched[], options: CheckOptions) => Diagnostic[];
}

interface Known {
  readonly version: string;
  readonly examined: Examined;
}

export function checkCache(): CheckCache {
  let known: ReadonlyMap<string, Known> = new Map();
  let day: string | undefined;
  return {
    update(files, options) {
      // The next day, a review may be overdue.
      const before = options.today === day ? known : new Map<string, Known>();
      day = options.today;
      known = new Map(
        files.flatMap((file) => {
          const now = current(file, before.get(file.path), options);
          return now ? [[file.path, now] as const] : [];
        }),
      );
      const examined = [...known.values()].map((one) => one.examined);
      return conclude(examined, options);
    },
  };
}

function current(
  { path, version, read }: Watched,
  before: Known | undefined,
  options: CheckOptions,
): Known | undefined {
  if (before?.version === version) return before;
  const bytes = read();
  return bytes && { version, examined: examine(readAssessmentFile(bytes, path), options) };
}
