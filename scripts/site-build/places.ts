import { join } from 'node:path';
import { type Environment, siteConfig } from '../../src/config.ts';
import { cacheDirectory, cacheName } from '../../src/intake/cache-directory.ts';
import { codeDigest } from '../../src/intake/code-digest.ts';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import type { IndexPlaces } from '../../src/search/index-beside.ts';
import { stagingOf } from './take-place.ts';

/** Where a build reads and writes. */
export interface BuildPlaces {
  /** The site as it grows. */
  readonly staging: string;
  /** Digest of all code and settings. */
  readonly code: string;
  /** What is known of the pages of the last site. */
  readonly pagesNote: string;
  readonly search: IndexPlaces;
  /** What belongs to this build alone, and is removed before and after it. */
  readonly own: readonly string[];
}

export function placesOf(out: string, env: Environment): BuildPlaces {
  const staging = stagingOf(out, join(PROJECT_ROOT, '.astro'));
  const code = cacheName(codeDigest(['src', 'public']), siteConfig(env), env.NODE_ENV);
  const notes = join(cacheDirectory(env), 'output', cacheName(out));
  const search = {
    folder: `${staging}.search`,
    documents: `${staging}.search.ndjson`,
    last: join(out, 'pagefind'),
    note: `${notes}-search.json`,
    code,
  };
  return {
    ...{ staging, code, search, pagesNote: `${notes}-pages.json` },
    own: [staging, search.folder, search.documents],
  };
}
