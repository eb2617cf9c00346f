import type { FormerSlug } from '../domain/redirects/read.ts';
import { siteData } from '../site-data.ts';

/** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
export async function loadRedirects(): Promise<readonly FormerSlug[]> {
  return siteData().redirects;
}
