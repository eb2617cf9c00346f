import type { Environment } from '../config.ts';
import type { LinkTargets } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { linkTargets } from './check-options.ts';
import { versionOnDisk } from './content.ts';
import { judgedFiles, type PlacedFile } from './content-files.ts';
import { ignoredEntries } from './ignored.ts';

/** What an intake sees on the disk before it reads any file. */
export interface DiskState {
  readonly files: readonly PlacedFile[];
  /** The stamp of each file, by its path. As long as it stays the same, the file has not changed. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Diagnostics of entries that are not read as assessments or opinions. */
  readonly ignored: readonly Diagnostic[];
  /** Replaced when other files than these may have changed. */
  readonly targets: LinkTargets;
}

/**
 * @param last the state of the last time
 * @param changed the files that have changed since, where none has come or gone: no other file is looked at
 */
export function diskState(
  env: Environment,
  last?: DiskState,
  changed?: ReadonlySet<string>,
): DiskState {
  if (last && changed) {
    const newStamps = last.files.filter(({ file }) => changed.has(file)).map(stampByPath);
    const targets = newStamps.length < changed.size ? linkTargets(env) : last.targets;
    return { ...last, stamps: new Map([...last.stamps, ...newStamps]), targets };
  }
  const files = judgedFiles(env);
  return {
    files,
    stamps: new Map(files.map(stampByPath)),
    ignored: ignoredEntries(env),
    targets: linkTargets(env),
  };
}

const stampByPath = ({ file, path, origin }: PlacedFile): [string, string] => [
  path,
  `${versionOnDisk(file)} ${origin.over ?? ''}`,
];
