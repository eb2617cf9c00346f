/** Where files still vanish after as many tries, the work fails. */
const MOST_TRIES = 5;

/**
 * Does work that lists files and then reads them. Where a file was gone when it was to be read, the list was old, and the
 * work is done again.
 *
 * @param work gets whether it is done again
 * @throws what the work throws
 */
export async function onFreshLists<T>(work: (isAgain: boolean) => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(tries > 1);
    } catch (error) {
      if (tries === MOST_TRIES || !isOfGoneFile(error)) throw error;
    }
  }
}

/** By the message: an error that comes from another thread has lost its code. */
const isOfGoneFile = (error: unknown): boolean =>
  error instanceof Error && /\b(?:ENOENT|ENOTDIR): /.test(error.message);
