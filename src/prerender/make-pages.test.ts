import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { siteConfig } from '../config.ts';
import type { FormerSlug } from '../domain/redirects/read.ts';
import { folderOfTest } from '../intake/folder.fixture.ts';
import { siteDataOf } from '../intake/site-data.ts';
import { endThreads } from '../threads.ts';
import { makePages } from './make-pages.ts';
import { SiteFiles } from './site-files.ts';

const APP = fileURLToPath(new URL('make-pages.fixture.ts', import.meta.url));
/** Enough pages of a route for threads. */
const MANY = 200;

let root = '';
beforeEach(() => {
  root = folderOfTest();
});
afterAll(endThreads);

/** Builds a page of each former slug; returns how many pages were made and how many stayed. */
async function build(redirects: readonly FormerSlug[]) {
  const site = new SiteFiles<string>(join(root, 'site'), join(root, 'cache', 'site'), 'code');
  const other = {
    redirects,
    histories: { agents: [], site: { equations: [], notices: [] } },
    precedents: [],
    compared: {},
    builtFrom: [],
    editions: [],
  };
  const data = siteDataOf({ records: [], origins: new Map() }, other, {});
  const shell = { app: APP, site: root, files: [] };
  const made = await makePages({ shell, site, data, config: siteConfig({}) }, () => {});
  site.putInPlace('sources', 'built');
  return [made.rendered, made.unchanged];
}

/** Many slugs. The second may be one whose page reads what it must not. */
const slugs = (count: number, second = 's1'): FormerSlug[] =>
  Array.from({ length: count }, (_, at) => ({ from: at === 1 ? second : `s${at}`, to: null }));
const read = (file: string) => readFileSync(join(root, 'site', file), 'utf8');

test.each([3, MANY])(
  'each of %i pages is made of what it names, and stays as long as that does',
  async (count) => {
    expect(await build(slugs(count))).toEqual([count + 2, 0]);
    expect(read('all.txt')).toBe(
      slugs(count)
        .map(({ from }) => `Page: ${from}\n`)
        .join(''),
    );
    expect(read('number.txt')).toBe(String(count));
    expect(await build(slugs(count))).toEqual([0, count + 2]);
  },
);

test.each([
  [3, 'props-look'],
  [3, 'page-looks'],
  [MANY, 'props-look'],
  [MANY, 'page-looks'],
])('among %i pages, one that reads more than it names stops the build: %s', async (count, slug) => {
  await expect(build(slugs(count, slug))).rejects.toThrow('The catalogue cannot be read here');
});

test('an error of props says which page they are of', async () => {
  await expect(build(slugs(3, 'props-look'))).rejects.toThrow(
    '/props-look.txt cannot be made: The',
  );
});
