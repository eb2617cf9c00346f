import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/directories.ts';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: PROJECT_ROOT });
const bare = (text: string): string => text.replaceAll(/\/\*.*?\*\//gs, '');

const SHEETS = found('src/**/*.css').map((path) => ({ path, text: bare(read(path)) }));
const isGlobal = ({ path }: { path: string }): boolean => path.startsWith('src/styles/');
const BESIDE = SHEETS.filter((sheet) => !isGlobal(sheet));

/** The selectors that stand in no other, also those in a query about the medium. */
function selectorsOf(text: string): string[] {
  const unwrapped = text.replaceAll(/^@media[^{]*\{\n(.*?)^\}/gms, (_, inner: string) =>
    inner.replaceAll(/^ {2}/gm, ''),
  );
  return [...unwrapped.matchAll(/^([^\s@}][^{}]*)\{/gm)].flatMap(([, list = '']) =>
    list.includes('%') || /^(?:from|to)\b/.test(list)
      ? []
      : list.split(/,\n/).map((one) => one.trim()),
  );
}

/** The class, attribute, id or element of one's own that a selector begins with, or asks for. */
const rootOf = (selector: string): string | undefined =>
  /[.#[][a-z][\w-]*|^::highlight|(?<![.\w-])[a-z]+-[a-z]+/.exec(selector)?.[0];

test('a sheet beside a component styles what is below its own classes, and no bare element', () => {
  const owners = new Map<string, Set<string>>();
  for (const { path, text } of BESIDE) {
    for (const selector of selectorsOf(text)) {
      const root = rootOf(selector);
      expect(root, `${path}: ${selector}`).toBeDefined();
      owners.set(root ?? '', (owners.get(root ?? '') ?? new Set()).add(path));
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, paths]) => paths.size > 1)).toEqual([]);
});

test('a global sheet is in a layer', () => {
  const index = read('src/styles/index.css');
  const named = SHEETS.filter(isGlobal).map(({ path }) => basename(path));
  const without = named.filter((name) => !index.includes(`@import "./${name}" layer(`));
  expect(without).toEqual(['index.css']);
});

test('no sheet has words, which would be English on every site', () => {
  const said = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/content: ([^;]*);/g)].flatMap(([, value = '']) =>
      (value.match(/"[^"]*"/g) ?? [])
        .filter((words) => /[a-z]{2,}/.test(words))
        .map((words) => `${path}: ${words}`),
    ),
  );
  expect(said).toEqual([]);
});

test('nothing is important but what vanishes', () => {
  const important = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/[\w-]+: [^;{}]*!important/g)].map(([what]) => `${basename(path)}: ${what}`),
  );
  expect(new Set(important)).toEqual(
    new Set(['base.css: display: none !important', 'print.css: display: none !important']),
  );
});

test('every sheet is one that a page or a script loads', () => {
  const sources = found('src/**/*.{astro,ts}').map(read).join('\n');
  const isLoaded = ({ path }: { path: string }): boolean =>
    new RegExp(`import (?:\\w+ from )?'[^']*/${basename(path)}`).test(sources);
  expect(BESIDE.filter((sheet) => !isLoaded(sheet))).toEqual([]);
});

/** What only the text of an assessment or a guide brings along. */
const FROM_MARKDOWN = ['align-center', 'align-right', 'footnotes', 'sr-only'];

test('every class is one that a page or a script sets', () => {
  const sources = found('src/**/*.{astro,ts}').map(read).join('\n');
  const words = new Set([...(sources.match(/[\w-]+/g) ?? []), ...FROM_MARKDOWN]);
  const begins = [...sources.matchAll(/([a-z][a-z-]*-|\b[fs])\$\{/g)].map(
    ([, start = '']) => start,
  );
  const isSet = (name: string): boolean =>
    words.has(name) ||
    begins.some((start) => name.startsWith(start) && (start.length > 1 || /^.\d+$/.test(name)));
  const unused = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/\.([a-z][\w-]*)/gi)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'css' && !isSet(name))
      .map((name) => `${path}: .${name}`),
  );
  expect(unused).toEqual([]);
});
