import type { StartTag } from '../../../scripts/site-links/start-tags.ts';
import { type BuiltSite, doubled, onEachPage, type TaggedPage } from './site.ts';

/** What is wrong with the markup of a page. */

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

export const againstPolicy = onEachPage(({ tags }) => {
  const first = tags[tags.findIndex(({ name }) => name === 'head') + 1];
  const policy =
    first?.attributes['http-equiv'] === 'Content-Security-Policy' && first.attributes.content;
  const parts = policy ? policy.split('; ') : [];
  return [
    ...POLICY.filter((part) => !parts.includes(part)).map((part) => `no ${part} first`),
    ...(/unsafe-inline|'unsafe-eval'|\*/.test(policy || '') ? [`${policy}`] : []),
    ...tags.flatMap(inline),
  ];
});

function inline({ name, attributes }: StartTag): string[] {
  const own = Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'));
  const isData = /^application\/(?:ld\+)?json$/.test(attributes.type ?? '');
  return [
    ...own.map((key) => `${key}= on <${name}>`),
    ...(name === 'style' ? ['<style>'] : []),
    ...(name === 'script' && attributes.src === undefined && !isData ? ['inline <script>'] : []),
    ...(/^(?:iframe|object|embed|base)$/.test(name) ? [`<${name}>`] : []),
  ];
}

export const doubledIds = onEachPage(({ tags }) =>
  doubled(tags.flatMap(({ attributes: { id } }) => id ?? [])),
);

export const stuckLinks = onEachPage(({ html }) =>
  [...html.matchAll(/[a-z]\.<a [^>]*>[^<]*/g)].map(([found]) => found),
);

const titleOf = ({ html }: TaggedPage): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
const descriptionOf = ({ tags }: TaggedPage): string =>
  tags.find(({ attributes }) => attributes.name === 'description')?.attributes.content ?? '';

const headless = onEachPage((page) => [
  ...(page.tags[0]?.attributes.lang === 'en' ? [] : ['no language']),
  ...(page.tags.filter(({ name }) => name === 'h1').length === 1 ? [] : ['not one h1']),
  ...(titleOf(page).length > 5 ? [] : ['no title']),
  ...(descriptionOf(page).length > 20 ? [] : ['no description']),
]);

export const unlikeHeads = (site: BuiltSite): string[] => [
  ...headless(site),
  ...doubled(site.pages.map(titleOf)),
  ...doubled(site.pages.map(descriptionOf)),
];

/** Bytes of a page before compression: a phone has read so many by the time that its reader has read a line. */
const MOST = 60_000;

/** What may weigh more, and why it is no list that grows with the catalogue. */
const OTHERS: Readonly<Record<string, string>> = {
  '/agents/[^/]+/': 'what is known of one agent',
  '/': 'the first page, with the map',
  '/contribute/new/': 'a form with the words of every question',
  '/calculator/': 'a form with the words of every metric',
  '/precedents/': 'a table of published vulnerabilities, folded by class',
  '/threats/mitre-atlas/': 'the entries of a published list, each once',
  '/guides/[^/]+/': 'a text',
  '/matrix/(?:layers/)?': 'a picture of all agents above the first rows',
};

export const heavyLists = onEachPage(({ path, html }) => {
  const bytes = Buffer.byteLength(html);
  const isOther = Object.keys(OTHERS).some((one) => new RegExp(`^${one}$`).test(path));
  return bytes > MOST && !isOther ? [`${bytes} bytes`] : [];
});
