import type { FormerSlug } from '../domain/redirects/read.ts';
import { siteData } from '../site-data.ts';

/** Every former slug, sorted, with the present one; null where the assessment was removed for good. */
export async function loadRedirects(): Promise<readonly FormerSlug[]> {
  return siteData().redirects;
}
