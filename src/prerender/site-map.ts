import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { SiteConfig } from '../config.ts';
import type { FormerSlug } from '../domain/redirects/read.ts';
import { RETIRED_TOPICS } from '../domain/threats/topics.ts';
import { NOT_FOUND } from './route.ts';
import type { NextSite } from './site-files.ts';

/** The most addresses that search engines take from one file. */
const MAX_ADDRESSES = 50_000;
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/**
 * Writes the map of the site for search engines. It has every page but those that only lead elsewhere.
 *
 * @param addresses of everything on the site, below the base
 */
export async function writeSiteMap(
  site: NextSite,
  addresses: readonly string[],
  redirects: readonly FormerSlug[],
  { siteUrl, basePath }: Pick<SiteConfig, 'siteUrl' | 'basePath'>,
): Promise<void> {
  const base = `${siteUrl}${basePath}`;
  const leftOut = new Set([
    NOT_FOUND,
    ...redirects.map(({ from }) => `/agents/${from}/`),
    ...RETIRED_TOPICS.map(({ path }) => `/threats/${path}/`),
  ]);
  const paths = addresses.filter((address) => address.endsWith('/') && !leftOut.has(address));
  const keys = [hash('sha256', paths.join())];
  if (site.keepAllIfSame('sitemap-', keys)) return;
  const urls = paths
    .map((address) => new URL(address.slice(1), base).href)
    .toSorted(BY_NUMBER.compare);
  const maps: string[] = [];
  for (let at = 0; at < Math.max(urls.length, 1); at += MAX_ADDRESSES) {
    const name = `sitemap-${maps.length}.xml`;
    const map = Readable.from(urls.slice(at, at + MAX_ADDRESSES)).pipe(
      new SitemapStream({ hostname: base }),
    );
    site.write(name, await streamToPromise(map), keys);
    maps.push(new URL(name, base).href);
  }
  const index = Readable.from(maps).pipe(new SitemapIndexStream());
  site.write('sitemap-index.xml', await streamToPromise(index), keys);
}
