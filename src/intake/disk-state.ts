import type { Environment } from '../config.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { versionOnDisk } from './content.ts';
import { judgedFiles, type PlacedFile } from './directories.ts';
import { ignoredEntries } from './ignored.ts';

/** What an intake finds on the disk before it reads a file. */
export interface DiskState {
  readonly files: readonly PlacedFile[];
  /** How each file looks, by its path: one that looks the same has not changed. */
  readonly looks: ReadonlyMap<string, string>;
  /** What is said of entries that are not read as assessments or opinions. */
  readonly ignored: readonly Diagnostic[];
}

/**
 * @param last what was found the last time
 * @param changed the files that have changed since, where nothing has come or gone: no other is looked at
 */
export function diskState(
  env: Environment,
  last?: DiskState,
  changed?: ReadonlySet<string>,
): DiskState {
  if (last && changed) {
    const anew = last.files.filter(({ file }) => changed.has(file)).map(withLooks);
    return { ...last, looks: new Map([...last.looks, ...anew]) };
  }
  const files = judgedFiles(env);
  return { files, looks: new Map(files.map(withLooks)), ignored: ignoredEntries(env) };
}

const withLooks = ({ file, path, origin }: PlacedFile): [string, string] => [
  path,
  `${versionOnDisk(file)} ${origin.over ?? ''}`,
];
