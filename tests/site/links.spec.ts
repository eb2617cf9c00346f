import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTags } from '../../scripts/site-links/start-tags.ts';
import { siteConfig } from '../../src/config.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { contentFiles } from '../../src/intake/directories.ts';
import { type BuiltPage, filesOf, pagesOf } from './files.ts';
import { resultAddresses, search } from './search-page.ts';
import { addressOf, type Site, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

const CRAWLED: readonly SiteId[] = ['subpath', 'edge'];
/** Words that nearly every page has. */
const COMMON = ['agent', 'risk', 'layer'];

// A new catalogue has no assessment, and whole links.
for (const id of [...CRAWLED, 'empty'] as const) {
  test(`every internal address of ${id} answers, and every fragment exists`, async () => {
    const here = site(id);
    const links = pagesOf(here).flatMap((page) => linksOf(here, page));
    expect(links.length).toBeGreaterThan(300);
    expect(await broken(here, [...links, ...machineLinks(here)])).toEqual([]);
  });
}

for (const id of CRAWLED) {
  test(`each assessment of ${id} has the address of its file alone`, () => {
    const here = site(id);
    const made = contentFiles('assessments', here.env).map(({ id: slug, file }) => {
      const html = readFileSync(join(here.directory, 'agents', slug, 'index.html'), 'utf8');
      const json = readFileSync(join(here.directory, 'api/v1/agents', `${slug}.json`), 'utf8');
      const { name } = readAssessmentFile(readFileSync(file), file).frontmatter?.data ?? {};
      const isShown = textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]).startsWith(textOf(name));
      return { slug, isShown, isOwn: JSON.parse(json).name === name };
    });
    expect(made.filter(({ isShown, isOwn }) => !isShown || !isOwn)).toEqual([]);
    // What two systems take for one file would be one page on one of them.
    const folded = filesOf(here).map((path) => path.normalize('NFC').toLowerCase());
    expect(folded.filter((path, index) => folded.indexOf(path) !== index)).toEqual([]);
    expect(folded.filter((path) => /[\\:*?"<>|]|[ .]$/.test(path))).toEqual([]);
  });

  test(`no id stands twice on a page of ${id}`, () => {
    const doubled = pagesOf(site(id)).flatMap(({ path, html }) => {
      const ids = idsOf(html);
      return ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `${path}#${one}`);
    });
    expect(doubled).toEqual([]);
  });

  test(`every page of ${id} is in the sitemap and linked from another page`, () => {
    const here = site(id);
    const pages = pagesOf(here);
    // Former addresses lead elsewhere, and nothing leads to them.
    const listable = pages.filter(
      ({ html }) => !html.includes('<meta name="robots" content="noindex">'),
    );
    const paths = listable.map(({ path }) => path).filter((path) => path !== '/404.html');
    const listed = locations(here, 'sitemap-0.xml').map((address) => pathOf(here, address));
    expect(listed.sort()).toEqual(paths.sort());
    const linked = new Set(
      pages.flatMap((page) =>
        linksOf(here, page)
          .filter(({ from, to, tag }) => /^(?:a|form)$/.test(tag) && pathOf(here, to) !== from)
          .map(({ to }) => pathOf(here, to)),
      ),
    );
    expect(paths.filter((path) => !linked.has(path))).toEqual([]);
  });

  test(`every search result of ${id} leads to a page and a place that exist`, async ({ page }) => {
    const here = site(id);
    for (const word of COMMON) {
      await search(page, here, word);
      const addresses = await resultAddresses(page);
      expect(addresses.some((address) => address.includes('#'))).toBe(true);
      const links = addresses.map((to) => ({ from: `search for ${word}`, to, tag: 'a' }));
      expect(await broken(here, links)).toEqual([]);
    }
  });
}

interface Link {
  /** Where the address stands. */
  readonly from: string;
  /** The whole address, on the server of the test. */
  readonly to: string;
  readonly tag: string;
}

/** Addresses of the site as published, on the server of the test; undefined for those of other sites. */
function onServer(here: Site, address: string, base: string): string | undefined {
  const url = new URL(address, base);
  const { siteUrl } = siteConfig(here.env);
  const isOurs = url.origin === siteUrl && `${url.pathname}/`.startsWith(here.basePath);
  if (isOurs) return new URL(url.pathname + url.search + url.hash, here.url).href;
  return url.origin === new URL(here.url).origin ? url.href : undefined;
}

function linksOf(here: Site, { path, html }: BuiltPage): Link[] {
  const base = addressOf(here, path);
  return startTags(html).flatMap(({ name, attributes }) =>
    ['href', 'src', 'action', 'poster', 'xlink:href'].flatMap((key) => {
      const address = attributes[key];
      const to = address === undefined ? undefined : onServer(here, address, base);
      return to === undefined ? [] : [{ from: path, to, tag: name }];
    }),
  );
}

/** Addresses that machines follow: those of the JSON and of the sitemap. */
function machineLinks(here: Site): Link[] {
  const list: { agents: Record<string, string>[] } = readJson(here, 'api/v1/agents.json');
  const agents = list.agents.flatMap((agent) => {
    const own: Record<string, string> = readJson(here, `api/v1/agents/${agent.slug}.json`);
    expect(own.page).toBe(agent.page);
    return [agent.page, agent.json];
  });
  const maps = ['sitemap-index.xml', 'sitemap-0.xml'].flatMap((file) => locations(here, file));
  return [...agents, ...maps].map((address) => {
    const to = onServer(here, String(address), here.url);
    return { from: 'JSON or sitemap', to: to ?? `not of this site: ${address}`, tag: 'data' };
  });
}

const readJson = <T>({ directory }: Site, file: string): T =>
  JSON.parse(readFileSync(join(directory, file), 'utf8'));

const locations = ({ directory }: Site, file: string): string[] =>
  [...readFileSync(join(directory, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => address,
  );

/** The path of a page below the base. */
function pathOf({ basePath }: Site, address: string): string {
  const { pathname } = new URL(address);
  return `/${pathname.slice(basePath.length)}`;
}

const idsOf = (html: string): string[] =>
  startTags(html).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));

/** What is wrong with the links: outside the base path, no answer, or a fragment that the page does not have. */
async function broken(here: Site, links: readonly Link[]): Promise<string[]> {
  const drawings = filesOf(here)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => ({ path: `/${file}`, html: readFileSync(join(here.directory, file), 'utf8') }));
  const ids = new Map(
    [...pagesOf(here), ...drawings].map(({ path, html }) => [path, new Set(idsOf(html))]),
  );
  const answers = new Map<string, number>();
  for (const address of new Set(links.map(({ to }) => to.replace(/#.*$/, '')))) {
    if (!URL.canParse(address)) continue;
    const response = await fetch(address, { redirect: 'manual' });
    await response.arrayBuffer();
    answers.set(address, response.status);
  }
  return links.flatMap(({ from, to }) => {
    const [address = '', fragment] = to.split('#');
    const isInside = to.startsWith(here.url);
    if (!isInside) return [`${from}: ${to} is outside the base path`];
    if (answers.get(address) !== 200) return [`${from}: ${to} answers ${answers.get(address)}`];
    const known = ids.get(pathOf(here, address));
    if (fragment && !known?.has(decodeURIComponent(fragment)))
      return [`${from}: ${to} has no such id`];
    return [];
  });
}

test('the site has no file that nothing leads to', () => {
  const here = site('project');
  const known =
    /\.html$|^pagefind\/|^_astro\/|^api\/v1\/|^search\/(?:names|traits)\.json$|^sitemap|^(?:(?:favicon|curve|flaw-map|layer-strip)\.svg|social\.png)$|^(?:theme|moved)\.js$|^schemas\/|^data\/|^(?:robots|llms)\.txt$|^whats-new\/(?:feed\.(?:xml|json)|bands\.xml|reviews\.ics)$|^(?:layers|threats\/core-risk)\/[\w-]+\/feed\.xml$|^agents\/[\w-]+\/(?:feed\.xml|badge\.(?:svg|json)|social\.png|index\.html\.md)$/;
  expect(filesOf(here).filter((file) => !known.test(file))).toEqual([]);
});

test('a link that begins a sentence has a blank before it', () => {
  for (const id of CRAWLED) {
    const stuck = pagesOf(site(id)).flatMap(({ path, html }) =>
      [...html.matchAll(/[a-z]\.<a [^>]*>[^<]*/g)].map(([found]) => `${path}: ${found}`),
    );
    expect(stuck).toEqual([]);
  }
});

/** Words without markup and the spaces between them. */
const textOf = (html: unknown): string =>
  String(html)
    .replace(/<[^>]*>|&[^;]*;|[&<>"']|\s+/g, '')
    .trim();
