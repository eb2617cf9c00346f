import { relative, sep } from 'node:path';
import { ConfigError } from '../config.ts';
import { ContentError } from './content-error.ts';
import { inTurn } from './in-turn.ts';

/** What the watcher tells of a file. */
interface Change {
  readonly event: string;
  readonly file: string;
}

/** What is needed of the dev server; a build has no watcher. */
interface Server {
  readonly watcher?:
    | {
        add(paths: string[]): unknown;
        on(event: 'all', then: (event: string, file: string) => void): unknown;
      }
    | undefined;
  readonly logger: { error(message: string): void };
}

/** Of two changes within 50 ms the watcher tells of the first alone, when the file may be half written. */
const PAUSE = 60;

/** Everything comes. */
const START: Change = { event: 'start', file: '' };

/**
 * Loads, and loads again after changes: once after many that come together. Under the dev server an error is told, and
 * the next change is waited for.
 *
 * @param load gets the files that have changed since it was called last; undefined where any may have, come or gone
 * @param concerns asked of a path in one of the directories
 * @throws what the first load throws
 */
export async function followContent(
  directories: readonly string[],
  load: (changed: ReadonlySet<string> | undefined) => void | Promise<void>,
  { watcher, logger }: Server,
  concerns: (inside: string) => boolean,
): Promise<void> {
  const take = inTurn<Change>(
    async (changes) => {
      try {
        await load(onlyChanged(changes));
      } catch (error) {
        if (changes.includes(START) || !isTold(error)) throw error;
        logger.error(error.message);
      }
    },
    watcher ? PAUSE : 0,
  );
  // Before the first load: what is saved while that reads is followed too.
  watcher?.add([...directories]);
  watcher?.on('all', (event, file) => {
    const directory = directories.find((path) => file.startsWith(`${path}${sep}`));
    if (directory && concerns(relative(directory, file))) void take({ event, file });
  });
  await take(START);
}

const onlyChanged = (changes: readonly Change[]): ReadonlySet<string> | undefined =>
  changes.every(({ event }) => event === 'change')
    ? new Set(changes.map(({ file }) => file))
    : undefined;

/** Content with errors; a file or a folder may also be gone for a moment, while git changes branches. */
const isTold = (error: unknown): error is Error =>
  error instanceof ContentError ||
  error instanceof ConfigError ||
  (error instanceof Error && 'syscall' in error);
