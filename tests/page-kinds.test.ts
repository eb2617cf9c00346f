import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { KINDS_OF_PAGE } from './site/page-kinds.ts';

const ADDRESSES: readonly string[] = Object.values(KINDS_OF_PAGE)
  .flat()
  .map((address) => address.replace(/\?.*$/, ''));
/** The address of a missing page, for which a host shows the 404 page. */
const NOT_FOUND = '/no-such-page/';

/** A further page of a list, which only large sites have. It is made like the first one. */
const ON_LARGE_SITES: ReadonlySet<string> = new Set(['layers/[id]/page/[number].astro']);

/** The pattern of the addresses of a route, such as `agents/[slug]/index.astro`. */
const patternOf = (route: string): RegExp => {
  const path = `/${route.replace(/(?:^|\/)index\.astro$|\.astro$/, '')}/`.replace('//', '/');
  return new RegExp(
    `^${path.replace(/\[\.\.\.\w+\]\//g, '(?:.+/)?').replace(/\[\w+\]/g, '[^/]+')}$`,
  );
};

const routes = readdirSync(join(PROJECT_ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.astro') && !ON_LARGE_SITES.has(file))
  .toSorted();

test.each(routes)('the tests of pages visit a page of %s', (route) => {
  const isVisited = (address: string) =>
    route === '404.astro' ? address === NOT_FOUND : patternOf(route).test(address);
  expect(ADDRESSES.filter(isVisited)).not.toEqual([]);
});
