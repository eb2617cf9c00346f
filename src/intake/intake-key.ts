import { codeDigest, keyOf } from '../cache/key.ts';

/** What all that an intake keeps depends on: its terms, and the code that reads, checks and renders. */
export const intakeKey = (...terms: readonly unknown[]): string =>
  keyOf(
    ...terms,
    codeDigest(['src/cache', 'src/config.ts', 'src/config', 'src/domain', 'src/intake']),
  );
