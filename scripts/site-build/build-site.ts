import { storeFolder } from '../../src/cache/key.ts';
import type { SiteSize } from '../../src/domain/hosts.ts';
import { SiteFiles } from '../../src/prerender/site-files.ts';
import { recover } from '../../src/prerender/swap.ts';
import { shellDigest, sourcesDigest } from './sources.ts';
import type { BuildStage } from './stages.ts';

/** The result of a build. */
export interface Built {
  readonly published: number;
  /** How many assessments were left out. */
  readonly drafts: number;
  /** How many files were checked because they were new or had changed. */
  readonly checked: number;
  /** How many pages were made, and how many stayed as they were. */
  readonly rendered: number;
  readonly unchanged: number;
  /** Whether the search index was built. */
  readonly indexed: boolean;
  readonly size: SiteSize;
  /** Empty where nothing had changed. */
  readonly stages: readonly BuildStage[];
}

export interface BuildOptions {
  readonly out: string;
  /** False to measure everything but the search index. */
  readonly withSearch?: boolean;
}

/**
 * Builds the site: check, pages and search index. What has changed is made beside the last good site and replaces it
 * when all of it is there. Where nothing has changed, nothing is made.
 *
 * @returns undefined when the content has errors
 */
export async function buildSite({
  out,
  withSearch = true,
}: BuildOptions): Promise<Built | undefined> {
  const env = process.env;
  try {
    recover(out);
    const code = shellDigest(env);
    const sources = sourcesDigest(env, code, withSearch);
    const site = new SiteFiles<Built>(out, storeFolder(env, 'site', out), code);
    const last = site.unchangedBuild(sources);
    if (last) {
      const { files } = last.size;
      return { ...last, checked: 0, rendered: 0, unchanged: files, indexed: false, stages: [] };
    }
    // Loaded only here: the code that reads, checks and renders takes longer to load than all of the above takes.
    const { makeSite } = await import('./make-site.ts');
    const built = await makeSite(site, code, withSearch);
    if (built) site.putInPlace(sources, built);
    return built;
  } finally {
    recover(out);
  }
}
