import { relative, sep } from 'node:path';
import { ConfigError } from '../config.ts';
import { ContentError } from './content-error.ts';
import { inTurn } from './in-turn.ts';

/** An event of the watcher. */
interface Change {
  readonly event: string;
  readonly file: string;
}

/** What this module needs of the dev server. A build has no watcher. */
interface Server {
  readonly watcher?:
    | {
        add(paths: string[]): unknown;
        on(event: 'all', listener: (event: string, file: string) => void): unknown;
      }
    | undefined;
  readonly logger: { error(message: string): void };
}

/** Milliseconds to wait for more changes: editors write, rename and touch a file within a few. */
const PAUSE = 20;

/** Stands for the first load. */
const START: Change = { event: 'start', file: '' };

/**
 * Loads content, and loads it again after changes, once where several come together. Later errors are logged, and the
 * next change is waited for.
 *
 * @param load gets the files that have changed since its last call; undefined where any file may have changed, come or gone
 * @param concerns whether a path inside one of the directories matters to the loader
 * @throws what the first load throws
 */
export async function followContent(
  directories: readonly string[],
  load: (changed: ReadonlySet<string> | undefined) => void | Promise<void>,
  { watcher, logger }: Server,
  concerns: (inside: string) => boolean,
): Promise<void> {
  const handleChange = inTurn<Change>(
    async (changes) => {
      try {
        await load(changedFiles(changes));
      } catch (error) {
        if (changes.includes(START) || !isPassing(error)) throw error;
        logger.error(error.message);
      }
    },
    watcher ? PAUSE : 0,
  );
  // Before the first load, so that what is saved meanwhile is followed too.
  watcher?.add([...directories]);
  watcher?.on('all', (event, file) => {
    const directory = directories.find((path) => file.startsWith(`${path}${sep}`));
    if (directory && concerns(relative(directory, file))) void handleChange({ event, file });
  });
  await handleChange(START);
}

const changedFiles = (changes: readonly Change[]): ReadonlySet<string> | undefined =>
  changes.every(({ event }) => event === 'change')
    ? new Set(changes.map(({ file }) => file))
    : undefined;

/** Content with errors, or a file or folder that is gone for a moment while git changes branches. */
const isPassing = (error: unknown): error is Error =>
  error instanceof ContentError ||
  error instanceof ConfigError ||
  (error instanceof Error && 'syscall' in error);
