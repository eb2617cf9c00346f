import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { redirectFiles } from '../intake/redirects.ts';

/**
 * The map of the site for search engines, without pages that only lead elsewhere.
 *
 * @param addresses whole addresses of pages that Astro does not see, all of them there when the build is done
 */
export function siteMap(addresses: string[]): AstroIntegration {
  const former = new Set(
    redirectFiles(process.env).flatMap(({ redirects }) => redirects.map(({ from }) => from)),
  );
  return sitemap({
    filter: (page) => !former.has(/\/agents\/([^/]+)\/$/.exec(page)?.[1] ?? ''),
    customPages: addresses,
  });
}
