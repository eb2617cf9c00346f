import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../intake/folder.fixture.ts';
import { SiteFiles, writeNew } from './site-files.ts';

let root = '';
beforeEach(() => {
  root = folderOfTest();
  firstBuild();
});

const PAGE = 'a/index.html';
const inSite = (path: string) => join(root, 'site', path);
const open = (code = 'code') =>
  new SiteFiles<string>(join(root, 'site'), join(root, 'cache', 'site'), code);
const bytes = (text: string) => new TextEncoder().encode(text);
type Opened = SiteFiles<string>;

function make(site: Opened, path: string, keys: readonly string[], text = 'page'): void {
  writeNew(join(site.staging, path), bytes(text));
  site.note(path, keys);
}

function firstBuild(): void {
  const site = open();
  make(site, PAGE, ['inputs', 'props']);
  make(site, 'pagefind/x/y', ['index']);
  site.write('style.css', bytes('style'));
  site.putInPlace('sources', 'built');
}

test('a file that was made is in place, and is kept by each of its keys', () => {
  expect(readFileSync(inSite(PAGE), 'utf8')).toBe('page');
  expect(open().keepIfSame(PAGE, ['inputs'])).toBe(true);
  expect(open().keepIfSame(PAGE, ['other inputs', 'props'])).toBe(true);
  expect(open().unchangedBuild('sources')).toBe('built');
});

test('a kept page gets the keys of what it would be made from now', () => {
  for (const keys of [['other inputs', 'props'], ['other inputs'], ['yet others', 'props']]) {
    const site = open();
    expect(site.keepIfSame(PAGE, keys), keys.join()).toBe(true);
    site.putInPlace('sources', 'built');
  }
});

test.each<[string, () => boolean]>([
  ['another key', () => open().keepIfSame(PAGE, ['other'])],
  ['other code', () => open('other').keepIfSame(PAGE, ['inputs'])],
  ['another page', () => open().keepIfSame('b/index.html', ['inputs'])],
  ['another index', () => open().keepAllIfSame('pagefind', ['other'])],
  ['a folder with nothing in it', () => open().keepAllIfSame('nothing', ['index'])],
])('%s is not kept', (_what, keep) => {
  expect(keep()).toBe(false);
});

test.each<[string, (file: string) => void]>([
  ['has other text', (file) => writeFileSync(file, 'somebody')],
  ['has another time', (file) => utimesSync(file, 1, 1)],
  ['is gone', (file) => rmSync(file)],
])('a file that %s is made again, and the site counts as changed', (_what, touch) => {
  for (const file of [PAGE, 'pagefind/x/y']) touch(inSite(file));
  expect(open().keepIfSame(PAGE, ['inputs'])).toBe(false);
  expect(open().keepAllIfSame('pagefind', ['index'])).toBe(false);
  expect(open().unchangedBuild('sources')).toBeUndefined();
});

test('a site of other sources, or with a file from elsewhere, counts as changed', () => {
  expect(open().unchangedBuild('other')).toBeUndefined();
  writeFileSync(inSite('stray.txt'), '');
  expect(open().unchangedBuild('sources')).toBeUndefined();
});

test('the next site has the kept and the new files, and no others', () => {
  writeFileSync(inSite('stray.txt'), '');
  const site = open();
  site.write('style.css', bytes('style'));
  site.write('b/index.html', bytes('new page'));
  expect(['style.css', 'b/index.html'].map((path) => site.isMade(path))).toEqual([false, true]);
  expect(site.size()).toEqual({ files: 2, bytes: 13, largest: 8 });
  site.putInPlace('sources', 'built');
  expect(readdirSync(inSite(''), { recursive: true }).toSorted()).toEqual([
    'b',
    'b/index.html',
    'style.css',
  ]);
});

test('a build that failed changes nothing', () => {
  const site = open();
  site.keepIfSame(PAGE, ['inputs']);
  site.write('style.css', bytes('other style'));
  expect(readFileSync(inSite('style.css'), 'utf8')).toBe('style');
  rmSync(site.staging, { recursive: true });
  expect(open().unchangedBuild('sources')).toBe('built');
});

test.each<[string, (site: Opened) => void]>([
  ['two are made', (site) => make(site, 'b', ['key'])],
  ['one stays and one is made', (site) => site.note(PAGE, ['other'])],
])('of two pages with one file, the second is refused where %s', (_how, addSecond) => {
  const site = open();
  make(site, 'b', ['key']);
  site.keepIfSame(PAGE, ['inputs']);
  expect(() => addSecond(site)).toThrow(/EEXIST|Two pages would be a/);
});
