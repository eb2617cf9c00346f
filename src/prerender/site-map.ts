import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import type { SiteConfig } from '../config.ts';
import { RETIRED_SUBJECTS } from '../domain/threats/subjects.ts';
import type { FormerSlug } from '../handover.ts';
import { NOT_FOUND } from './route.ts';

/** So many addresses are in one file, at most; search engines take no more. */
const MOST = 50_000;

/** What the map is made from. */
interface Known {
  /** Of everything on the site, below the base. */
  readonly addresses: readonly string[];
  readonly redirects: readonly FormerSlug[];
}

/** Writes the map of the site for search engines: every page but those that only lead elsewhere. */
export async function writeSiteMap(
  folder: string,
  { addresses, redirects }: Known,
  { siteUrl, basePath }: Pick<SiteConfig, 'siteUrl' | 'basePath'>,
): Promise<void> {
  const base = `${siteUrl}${basePath}`;
  const others = new Set([
    NOT_FOUND,
    ...redirects.map(({ from }) => `/agents/${from}/`),
    ...RETIRED_SUBJECTS.map(({ path }) => `/threats/${path}/`),
  ]);
  const urls = addresses
    .filter((address) => address.endsWith('/') && !others.has(address))
    .map((address) => new URL(address.slice(1), base).href)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const index = new SitemapAndIndexStream({
    limit: MOST,
    getSitemapStream(number) {
      const name = `sitemap-${number}.xml`;
      const map = new SitemapStream({ hostname: base });
      return [new URL(name, base).href, map, map.pipe(createWriteStream(join(folder, name)))];
    },
  });
  await pipeline(Readable.from(urls), index, createWriteStream(join(folder, 'sitemap-index.xml')));
}
