import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../../src/data/open-api.ts';
import { PROJECT_ROOT } from '../../../src/intake/places.ts';
import { onEachPage } from './site.ts';

/** What a German site says in English: although its table has German for it, or without a mark that it is English. */

const table: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'src/words/de.json'), 'utf8'),
);
/** Texts of several words that are filled in nowhere: no name of anything is called so by chance. */
const PLAIN = Object.entries(table)
  .filter(([text, german]) => text !== german && /\w .*\w /.test(text) && !/[{<&]/.test(text))
  .map(([text]) => text.trim());
/** What describes data is English in every language. */
const MARKED = dataFiles(true).map(({ what }) => what);

const ENGLISH =
  /<(\w+)\b[^>]* lang="?en"?[\s>][\s\S]*?<\/\1>|<(?:script|pre)\b[\s\S]*?<\/(?:script|pre)>/g;

const textOf = (html: string): string =>
  html.replace(ENGLISH, '').replace(/&#39;/g, "'").replace(/\s+/g, ' ');

/** Between tags, or in an attribute. Guides are English, around components that are not. */
export const englishOnPages = onEachPage(({ path, html }) => {
  if (path.startsWith('/guides/')) return [];
  const text = textOf(html);
  return [...PLAIN, ...MARKED].filter(
    (one) => text.includes(`>${one}<`) || text.includes(`"${one}"`),
  );
});

/** A unit that only a phone shows, and a label that is chosen by comparing labels. */
export const englishWords = onEachPage(({ path, html, tags }) => [
  ...tags
    .map(({ attributes }) => attributes['data-unit'] ?? '')
    .filter((unit) => /^(?:threat|agent)s?$/.test(unit)),
  ...(path === '/agents/' && !html.includes(`>${table['How many']}<`) ? ['How many'] : []),
]);

/** The page itself says which language it has. */
export const unmarkedGerman = onEachPage(({ tags }) =>
  tags[0]?.attributes.lang === 'de' ? [] : [`lang is ${tags[0]?.attributes.lang}`],
);
