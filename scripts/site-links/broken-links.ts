import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SiteConfig } from '../../src/config.ts';
import { startTags } from './start-tags.ts';

/** The addresses in a page or in another file. */
export interface AddressesIn {
  readonly path: string;
  readonly addresses: readonly string[];
}

/** Attributes with an address. */
const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'xlink:href'];

/**
 * Follows every link of a built site to the file, and to the place in the page or drawing, that it names.
 *
 * @param others addresses that are not in pages
 * @returns the broken links, each with its page and what is wrong, and the numbers of pages and links
 */
export function followLinks(
  directory: string,
  { siteUrl, basePath }: Pick<SiteConfig, 'siteUrl' | 'basePath'>,
  others: readonly AddressesIn[] = [],
) {
  const files = markupFiles(directory).map((file) => readMarkup(directory, file));
  const idsByPath = new Map(files.map(({ path, ids }) => [path, ids]));
  const pages = files.filter(({ path }) => !path.endsWith('.svg'));
  const links = [...pages, ...others].flatMap(({ path, addresses }) =>
    addresses.flatMap((address) => {
      const url = URL.parse(address, `${siteUrl}${basePath}${path}`);
      return url?.origin === siteUrl ? [{ from: path, url }] : [];
    }),
  );
  const broken = links.flatMap(({ from, url }) => {
    const why = whyBroken(url, { directory, basePath, idsByPath });
    return why === undefined ? [] : [`/${from}: ${url.pathname}${url.hash} ${why}.`];
  });
  return { pages: pages.length, links: links.length, broken: [...new Set(broken)] };
}

const markupFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|svg)$/.test(file),
  );

function readMarkup(directory: string, file: string) {
  const tags = startTags(readFileSync(join(directory, file), 'utf8'));
  return {
    path: file.replaceAll(sep, '/').replace(/(?:^|(?<=\/))index\.html$/, ''),
    ids: new Set(tags.flatMap(({ attributes: { id } }) => id ?? [])),
    addresses: tags.flatMap(({ attributes }) =>
      ADDRESS_ATTRIBUTES.flatMap((key) => attributes[key] ?? []),
    ),
  };
}

interface BuiltSite {
  readonly directory: string;
  readonly basePath: string;
  readonly idsByPath: ReadonlyMap<string, ReadonlySet<string>>;
}

function whyBroken(url: URL, { directory, basePath, idsByPath }: BuiltSite): string | undefined {
  if (!url.pathname.startsWith(basePath)) return `is outside ${basePath}`;
  const path = decodeURIComponent(url.pathname.slice(basePath.length));
  const file = join(directory, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return 'leads to no file of the site';
  const id = decodeURIComponent(url.hash.slice(1));
  const ids = idsByPath.get(path);
  return id === '' || !ids || ids.has(id) ? undefined : 'names a place that the page does not have';
}
