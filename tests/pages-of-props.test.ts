import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What a page that may be kept from the last site must not read, since only its props are in its key. */
const BESIDE_PROPS =
  /\b(?:load[A-Z]\w*|getCollection|getEntry|getEntries|siteData|readFile\w*|fetch)\(|\bnew Date\(\)|\bDate\.now\(|\bimport\.meta\.glob\b|\bAstro\.glob\b|\bMath\.random\b/;

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const routes = globSync('src/pages/**/*.{astro,ts}', { cwd: ROOT }).filter((path) =>
  /\b(?:pagesOfProps|pagesOfAgents|extrasOfAgents)\(/.test(read(path)),
);

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** The source of a route without the function that finds what its pages follow from. */
const rendering = (text: string): string =>
  text.replace(
    /^export const getStaticPaths = pagesOfProps\(\n {2}(?:async )?\(\)[\s\S]*?^ {2}(?=\()/m,
    '',
  );

/** All files of the project that a file imports, directly or through others. */
function importedBy(path: string, seen = new Set<string>()): Set<string> {
  for (const [, specifier = ''] of read(path).matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
    const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
    if (seen.has(target) || target.endsWith('.css')) continue;
    seen.add(target);
    importedBy(target, seen);
  }
  return seen;
}

test('the routes are found, and their functions for sources are recognised', () => {
  expect(routes).toContain('src/pages/agents/[slug].astro');
  for (const path of routes.filter((route) => read(route).includes('pagesOfProps('))) {
    expect(rendering(read(path)), path).not.toBe(read(path));
  }
});

test.each(routes)('%s shows nothing but its props', (path) => {
  expect(BESIDE_PROPS.exec(rendering(read(path)))?.[0]).toBeUndefined();
  const components = [...importedBy(path)].filter((file) =>
    /^src\/(?:components|layouts|views)\//.test(file),
  );
  expect(components.filter((file) => BESIDE_PROPS.test(read(file)))).toEqual([]);
});
