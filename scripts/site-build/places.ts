import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest, keyOf, storeFolder } from '../../src/cache/key.ts';
import { type Environment, siteConfig } from '../../src/config.ts';
import { catalogueRoot, contentFiles, ownFiles } from '../../src/intake/directories.ts';
import type { IndexPlaces } from '../../src/search/index-beside.ts';
import { stagingOf } from './take-place.ts';

/** Where a build reads and writes. */
export interface BuildPlaces {
  /** The site as it grows. */
  readonly staging: string;
  /** Digest of all code and settings with the files that they name, and of layers and guides. */
  readonly code: string;
  /** Where what Astro makes of these is kept. */
  readonly shell: string;
  /** What is known of the pages of the last site. */
  readonly pagesStore: string;
  /** And of that site as a whole. */
  readonly siteStore: string;
  readonly search: IndexPlaces;
  /** What belongs to this build alone, and is removed before and after it. */
  readonly own: readonly string[];
}

export function placesOf(out: string, env: Environment): BuildPlaces {
  const staging = stagingOf(out, join(catalogueRoot(env), '.astro'));
  const essays = (['layers', 'guides'] as const).flatMap((kind) => contentFiles(kind, env));
  const own = Object.values(ownFiles(env));
  const code = keyOf(
    codeDigest(['src', 'public']),
    siteConfig(env),
    env.NODE_ENV,
    own.map((file) => hash('sha256', readFileSync(file))),
    essays.map(({ id, file }) => [id, file, hash('sha256', readFileSync(file))]),
  );
  const search = {
    folder: `${staging}.search`,
    documents: `${staging}.search.ndjson`,
    last: join(out, 'pagefind'),
    store: storeFolder(env, 'search', out),
    code,
  };
  return {
    staging,
    code,
    search,
    // Beside its packages, whatever the environment says of caches: the code in it imports them.
    shell: storeFolder(env.SEPTET_ROOT ? env : {}, 'shell', code),
    pagesStore: storeFolder(env, 'pages', out),
    siteStore: storeFolder(env, 'site', out),
    own: [staging, search.folder, search.documents],
  };
}
