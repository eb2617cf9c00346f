import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type AddressesIn, followLinks } from '../../../scripts/site-links/broken-links.ts';
import { siteConfig } from '../../../src/config.ts';
import { readAssessmentFile } from '../../../src/domain/assessment/reading/file.ts';
import { contentFiles } from '../../../src/intake/content-files.ts';
import { filesOf } from '../files.ts';
import { type BuiltSite, doubled, onEachPage } from './site.ts';

/** What is wrong with the addresses of a site, and with those that it names. */

const readText = ({ directory }: BuiltSite, file: string): string =>
  readFileSync(join(directory, file), 'utf8');

const locations = (site: BuiltSite, file: string): string[] =>
  [...readText(site, file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

/** An address that leads others to their own machine, in what a page says. Machines read attributes and scripts. */
export const addressesOfThisMachine = (site: BuiltSite): string[] => {
  const { siteUrl } = siteConfig(site.env);
  return onEachPage(({ html }) => {
    const words = html.replace(/<script\b[^>]*>.*?<\/script>|<[^>]*>/gs, ' ');
    return words.includes(siteUrl) ? [siteUrl] : [];
  })(site);
};

/** Addresses that machines follow. Each has to be one of the site as it is published. */
function forMachines(site: BuiltSite): AddressesIn[] {
  const { agents }: { agents: Record<string, string>[] } = JSON.parse(
    readText(site, 'api/v1/agents.json'),
  );
  const own = agents.map(({ slug }) => JSON.parse(readText(site, `api/v1/agents/${slug}.json`)));
  return [
    { path: 'agents.json', addresses: agents.flatMap(({ page = '', json = '' }) => [page, json]) },
    { path: 'JSON of agents', addresses: own.map(({ page }) => page) },
    ...['sitemap-index.xml', 'sitemap-0.xml'].map((file) => ({
      path: file,
      addresses: locations(site, file),
    })),
  ];
}

/** What the search index leads to: pages, and the places in them. */
const searched = (site: BuiltSite): AddressesIn[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(readFileSync(join(site.directory, file))).toString();
      const { url, anchors }: { url: string; anchors: { id: string }[] } = JSON.parse(
        text.slice(text.indexOf('{')),
      );
      const page = `${site.basePath}${url.slice(1)}`;
      return { path: file, addresses: [page, ...anchors.map(({ id }) => `${page}#${id}`)] };
    });

export function brokenAddresses(site: BuiltSite): string[] {
  const config = siteConfig(site.env);
  const more = [...forMachines(site), ...searched(site)];
  const named = more.flatMap(({ addresses }) => addresses);
  const elsewhere = named.filter(
    (address) => new URL(address, config.siteUrl).origin !== config.siteUrl,
  );
  const { broken } = followLinks(site.directory, config, more);
  return [
    ...(named.length < 150 ? [`only ${named.length} addresses were read`] : []),
    ...elsewhere,
    // On the origin of the site there is more than the site.
    ...broken.filter((one) => !one.includes(`: ${repositoryPath(site)}`)),
  ];
}

const repositoryPath = ({ env: { REPOSITORY_URL = 'https://example.org/none' } }: BuiltSite) =>
  new URL(REPOSITORY_URL).pathname;

/** The path below the base that an address of the site leads to; undefined for other sites. */
function pathOf({ env, basePath }: BuiltSite, address: string, from: string): string | undefined {
  const { siteUrl } = siteConfig(env);
  const url = URL.parse(address, `${siteUrl}${basePath}${from.slice(1)}`);
  return url?.origin === siteUrl ? `/${url.pathname.slice(basePath.length)}` : undefined;
}

/** Former addresses lead elsewhere: nothing lists them, and nothing leads to them. */
export function unlisted(site: BuiltSite): string[] {
  const paths = site.pages
    .filter(({ html, path }) => path !== '/404.html' && !html.includes('content="noindex"'))
    .map(({ path }) => path);
  const listed = new Set(locations(site, 'sitemap-0.xml').map((one) => pathOf(site, one, '/')));
  const linked = new Set(
    site.pages.flatMap(({ path, tags }) =>
      tags
        .filter(({ name }) => name === 'a' || name === 'form')
        .map(({ attributes: { href, action } }) => pathOf(site, href ?? action ?? '', path))
        .filter((to) => to !== path),
    ),
  );
  return [
    ...paths.filter((path) => !listed.has(path)).map((path) => `${path} is not in the sitemap`),
    ...[...listed].filter((path) => !paths.includes(path ?? '')).map((path) => `${path} is listed`),
    ...paths.filter((path) => !linked.has(path)).map((path) => `no page leads to ${path}`),
  ];
}

/** Words without markup and the spaces between them. */
const wordsOf = (html: unknown): string => String(html).replace(/<[^>]*>|&[^;]*;|[&<>"']|\s+/g, '');

export const misplacedAssessments = (site: BuiltSite): string[] =>
  contentFiles('assessments', site.env).flatMap(({ id, file }) => {
    const page = readText(site, `agents/${id}/index.html`);
    const { name } = readAssessmentFile(readFileSync(file), file).frontmatter?.data ?? {};
    const [, heading] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page) ?? [];
    const isShown = wordsOf(heading).startsWith(wordsOf(name));
    return isShown && JSON.parse(readText(site, `api/v1/agents/${id}.json`)).name === name
      ? []
      : [id];
  });

/** What two systems take for one file would be one page on one of them. */
export function unsafeNames(site: BuiltSite): string[] {
  const folded = filesOf(site).map((path) => path.normalize('NFC').toLowerCase());
  return [...doubled(folded), ...folded.filter((path) => /[\\:*?"<>|]|[ .]$/.test(path))];
}

const KNOWN =
  /\.html$|^pagefind\/|^_astro\/|^api\/v1\/|^search\/(?:names|traits)\.json$|^sitemap|^(?:(?:favicon|curve|flaw-map|layer-strip)\.svg|social\.png)$|^(?:theme|moved)\.js$|^schemas\/|^data\/|^(?:robots|llms)\.txt$|^whats-new\/(?:feed\.(?:xml|json)|bands\.xml|reviews\.ics)$|^(?:layers|threats\/core-risk)\/[\w-]+\/feed\.xml$|^agents\/[\w-]+\/(?:feed\.xml|badge\.(?:svg|json)|social\.png|index\.html\.md)$/;

/** Files that nothing leads to. */
export const strayFiles = (site: BuiltSite): string[] =>
  filesOf(site).filter((file) => !KNOWN.test(file));
