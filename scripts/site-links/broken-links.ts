import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SiteConfig } from '../../src/config.ts';
import { startTags } from './start-tags.ts';

/** Where addresses stand: in a page of the site, or in what is not a page. */
export interface AddressesIn {
  readonly path: string;
  readonly addresses: readonly string[];
}

/** Attributes with an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'xlink:href'];

/**
 * Follows every link of a built site to a file of it, and to the place in a page or a drawing that it names.
 *
 * @param more addresses that do not stand in pages
 * @returns each that is broken with the page it stands on and what is wrong, and how many there are
 */
export function followLinks(
  directory: string,
  { siteUrl, basePath }: Pick<SiteConfig, 'siteUrl' | 'basePath'>,
  more: readonly AddressesIn[] = [],
) {
  const read = markupFiles(directory).map((file) => pageOf(directory, file));
  const ids = new Map(read.map(({ path, ids: own }) => [path, own]));
  const pages = read.filter(({ path }) => !path.endsWith('.svg'));
  const links = [...pages, ...more].flatMap(({ path, addresses }) =>
    addresses.flatMap((address) => {
      const url = URL.parse(address, `${siteUrl}${basePath}${path}`);
      return url?.origin === siteUrl ? [{ from: path, url }] : [];
    }),
  );
  const broken = links.flatMap(({ from, url }) => {
    const why = whyBroken(url, { directory, basePath, ids });
    return why === undefined ? [] : [`/${from}: ${url.pathname}${url.hash} ${why}.`];
  });
  return { pages: pages.length, links: links.length, broken: [...new Set(broken)] };
}

const markupFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|svg)$/.test(file),
  );

function pageOf(directory: string, file: string) {
  const tags = startTags(readFileSync(join(directory, file), 'utf8'));
  return {
    path: file.replaceAll(sep, '/').replace(/(?:^|(?<=\/))index\.html$/, ''),
    ids: new Set(tags.flatMap(({ attributes: { id } }) => id ?? [])),
    addresses: tags.flatMap(({ attributes }) => ADDRESSES.flatMap((key) => attributes[key] ?? [])),
  };
}

interface BuiltSite {
  readonly directory: string;
  readonly basePath: string;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

function whyBroken(url: URL, { directory, basePath, ids }: BuiltSite): string | undefined {
  if (!url.pathname.startsWith(basePath)) return `is outside ${basePath}`;
  const path = decodeURIComponent(url.pathname.slice(basePath.length));
  const file = join(directory, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return 'leads to no file of the site';
  const place = decodeURIComponent(url.hash.slice(1));
  const known = ids.get(path);
  return place === '' || !known || known.has(place)
    ? undefined
    : 'names a place that the page does not have';
}
