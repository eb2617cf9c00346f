import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: PROJECT_ROOT });
const withoutComments = (text: string): string => text.replaceAll(/\/\*.*?\*\//gs, '');

const SHEETS = filesOf('src/**/*.css').map((path) => ({ path, text: withoutComments(read(path)) }));
const SOURCES = filesOf('src/**/*.{astro,ts}').map(read).join('\n');
const isGlobal = ({ path }: { path: string }): boolean => path.startsWith('src/styles/');
const BESIDE = SHEETS.filter((sheet) => !isGlobal(sheet));

/** The selectors that are not inside another one, also those in a media query. */
function selectorsOf(text: string): string[] {
  const unwrapped = text.replaceAll(/^@media[^{]*\{\n(.*?)^\}/gms, (_, inner: string) =>
    inner.replaceAll(/^ {2}/gm, ''),
  );
  return [...unwrapped.matchAll(/^([^\s@}][^{}]*)\{/gm)].flatMap(([, list = '']) =>
    list.includes('%') || /^(?:from|to)\b/.test(list)
      ? []
      : list.split(/,\n/).map((selector) => selector.trim()),
  );
}

/** The class, attribute, id or custom element that a selector begins with, or contains. */
const rootOf = (selector: string): string | undefined =>
  /[.#[][a-z][\w-]*|^::highlight|(?<![.\w-])[a-z]+-[a-z]+/.exec(selector)?.[0];

test('a sheet beside a component styles only what is below its own classes', () => {
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
  const names = SHEETS.filter(isGlobal).map(({ path }) => basename(path));
  const withoutLayer = names.filter((name) => !index.includes(`@import "./${name}" layer(`));
  expect(withoutLayer).toEqual(['index.css']);
});

test('no sheet contains words, which would be English on every site', () => {
  const found = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/content: ([^;]*);/g)].flatMap(([, value = '']) =>
      (value.match(/"[^"]*"/g) ?? [])
        .filter((words) => /[a-z]{2,}/.test(words))
        .map((words) => `${path}: ${words}`),
    ),
  );
  expect(found).toEqual([]);
});

test('only what is hidden is important', () => {
  const important = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/[\w-]+: [^;{}]*!important/g)].map(([what]) => `${basename(path)}: ${what}`),
  );
  expect(new Set(important)).toEqual(
    new Set(['base.css: display: none !important', 'print.css: display: none !important']),
  );
});

test('a page or a script loads every sheet', () => {
  const isLoaded = ({ path }: { path: string }): boolean =>
    new RegExp(`import (?:\\w+ from )?'[^']*/${basename(path)}`).test(SOURCES);
  expect(BESIDE.filter((sheet) => !isLoaded(sheet))).toEqual([]);
});

/** Classes that only the text of an assessment or a guide has. */
const FROM_MARKDOWN = ['align-center', 'align-right', 'footnotes', 'sr-only'];

test('a page or a script sets every class', () => {
  const words = new Set([...(SOURCES.match(/[\w-]+/g) ?? []), ...FROM_MARKDOWN]);
  const prefixes = [...SOURCES.matchAll(/([a-z][a-z-]*-|\b[fs])\$\{/g)].map(
    ([, prefix = '']) => prefix,
  );
  const isSet = (name: string): boolean =>
    words.has(name) ||
    prefixes.some(
      (prefix) => name.startsWith(prefix) && (prefix.length > 1 || /^.\d+$/.test(name)),
    );
  const unused = SHEETS.flatMap(({ path, text }) =>
    [...text.matchAll(/\.([a-z][\w-]*)/gi)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'css' && !isSet(name))
      .map((name) => `${path}: .${name}`),
  );
  expect(unused).toEqual([]);
});
