import { join } from 'node:path';
import { idsOf } from '../../src/domain/tables.ts';
import { PROJECT_ROOT } from '../../src/intake/places.ts';

/** The sites that the tests look at: what each is built from, and under which settings. */
export const SITES = {
  /** The project's own guides and layers, with two assessments that stay as they are while the catalogue grows. */
  project: { env: { CONTENT_DIR: catalogue('two') } },
  /** All content of the project, below a path, published, with a repository. What is asked of it holds for any content. */
  subpath: {
    env: {
      BASE_PATH: '/catalogue/',
      SITE_URL: 'https://example.org',
      REPOSITORY_URL: 'https://example.org/git/septet',
    },
  },
  /** Assessments at the limits of the format. */
  edge: { env: { CONTENT_DIR: catalogue('edge') } },
  /** The interface in the other language, around the same English content. */
  german: { env: { CONTENT_DIR: catalogue('two'), SITE_LANGUAGE: 'de' } },
  /** No assessment yet. */
  empty: { env: { CONTENT_DIR: catalogue('empty') } },
  /** Invented assessments, so many that lists come in pages and briefs are left out; the directory is filled before the build. */
  large: { env: { CONTENT_DIR: 'synthetic', EXTRAS_UP_TO: '299' } },
} as const satisfies Record<string, { env: Readonly<Record<string, string>> }>;

/** How many agents the large site has: several pages of each list, more than get briefs, and threats in thousands. */
export const LARGE = 300;

export type SiteId = keyof typeof SITES;
export const SITE_IDS = idsOf(SITES);

export function catalogue(name: string): string {
  return join(PROJECT_ROOT, 'tests', 'catalogues', name);
}

/** A site that was built and is being served. */
export interface Site {
  readonly id: SiteId;
  /** The folder with its files. */
  readonly directory: string;
  /** Where it is served, with the base path and a slash at the end. */
  readonly url: string;
  readonly basePath: string;
  /** The settings that it was built with. */
  readonly env: Readonly<Record<string, string>>;
}

/** The variable in which the set-up hands the sites to the workers. */
export const SITES_VARIABLE = 'SEPTET_TEST_SITES';

export function site(id: SiteId): Site {
  const all: Partial<Record<SiteId, Site>> = JSON.parse(process.env[SITES_VARIABLE] ?? '{}');
  const made = all[id];
  if (made) return made;
  throw new Error(`The site "${id}" was not built: name it in SEPTET_SITES, or leave that out.`);
}

/** The address of a page, from its path below the base: `/agents/`. */
export const addressOf = ({ url }: Pick<Site, 'url'>, path: string): string =>
  `${url}${path.slice(1)}`;
