import { codeDigest, keyOf } from '../cache/key.ts';

/** A key of everything that kept results depend on besides the files: the terms, and the code that reads, checks and renders. */
export const intakeKey = (...terms: readonly unknown[]): string =>
  keyOf(
    ...terms,
    codeDigest(['src/cache', 'src/config.ts', 'src/config', 'src/domain', 'src/intake']),
  );
