import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSize } from '../../src/domain/hosts.ts';
import type { PagesMade } from '../../src/prerender/make-pages.ts';
import { lastSite, sourcesDigest } from './last-site.ts';
import { placesOf } from './places.ts';
import type { BuildStage } from './stages.ts';

/** What a build did. */
export interface Built extends Pick<PagesMade, 'rendered' | 'taken'> {
  readonly published: number;
  /** How many assessments were left out; unknown where nothing was read. */
  readonly drafts?: number;
  /** How many files were checked, because they were new or had changed. */
  readonly checked: number;
  /** Whether the search index was made anew. */
  readonly indexed: boolean;
  readonly size: SiteSize;
  readonly stages: readonly BuildStage[];
}

export interface BuildOptions {
  readonly out: string;
  /** Without the search index: to measure everything else. */
  readonly withSearch?: boolean;
}

/**
 * Builds the site: check, pages and search index into a folder of their own, which takes the place of the last
 * good one only when it is whole. Where nothing has changed, the last one stays.
 *
 * @returns undefined when the content has errors
 */
export async function buildSite({
  out,
  withSearch = true,
}: BuildOptions): Promise<Built | undefined> {
  const env = process.env;
  const places = placesOf(out, env);
  const last = lastSite(out, places.siteStore, sourcesDigest(env, places.code, withSearch));
  const size = last.standing();
  if (size) {
    const list = readFileSync(join(out, 'api/v1/agents.json'), 'utf8');
    const published: number = JSON.parse(list).count;
    return {
      published,
      checked: 0,
      rendered: 0,
      taken: size.files,
      indexed: false,
      size,
      stages: [],
    };
  }
  removeAll(places.own);
  try {
    // Loaded where it is needed: what reads, checks and indexes takes longer to load than all of the above.
    const { makeSite } = await import('./make-site.ts');
    const built = await makeSite(out, places, withSearch);
    if (built) last.remember();
    return built;
  } finally {
    removeAll(places.own);
  }
}

function removeAll(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
