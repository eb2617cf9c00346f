import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';

/** Something in a folder was saved, came or went. */
export interface FolderChange {
  /** Its path; that of the folder where the system does not say more. */
  readonly file: string;
  /** Whether the file was there before and still is. */
  readonly isEdit: boolean;
}

/** What the system answers when it watches as many files as it may. */
const LIMITS: readonly unknown[] = ['ENOSPC', 'EMFILE'];

/**
 * Watches a folder with all that is in it.
 *
 * @param recursive false where the folders inside do not matter
 * @throws ConfigError where the system watches no more files
 */
export function watchFolder(
  folder: string,
  tell: (change: FolderChange) => void,
  recursive = true,
): FSWatcher {
  const somewhere: FolderChange = { file: folder, isEdit: false };
  try {
    const watcher = watch(folder, { recursive }, (event, name) =>
      tell(name === null ? somewhere : { file: join(folder, name), isEdit: event === 'change' }),
    );
    // When the folder goes away, watching goes on: the next look at it reports what is left.
    return watcher.on('error', () => tell(somewhere));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && LIMITS.includes(error.code))) throw error;
    throw new ConfigError(
      `Cannot watch "${folder}" (${error.code}): the system limit on watched files is reached.`,
    );
  }
}
