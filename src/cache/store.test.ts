import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderOfTest } from '../intake/folder.fixture.ts';
import { openJsonStore, openStore, type Store } from './store.ts';

let root = '';
beforeEach(() => {
  root = folderOfTest();
});

const folder = () => join(root, 'kind', 'store');
const file = (index = 0) => join(folder(), `${index}.lines`);
const open = (made = 'made') => openJsonStore<unknown>(folder(), made);
const ENTRIES = new Map<string, unknown>([
  ['a', { text: 'first' }],
  ['b', ['second', 'zwei']],
  ['c', 'third'],
]);
const read = (store: Store<unknown>) =>
  Object.fromEntries([...ENTRIES.keys()].map((key) => [key, store.get(key)]));
const ALL = Object.fromEntries(ENTRIES);

test('a store has the entries that were kept last, and no others', () => {
  open().keep(ENTRIES);
  expect(read(open())).toEqual(ALL);
  open().keep(new Map([...ENTRIES].slice(0, 1)));
  expect(read(open())).toEqual({ a: ALL.a, b: undefined, c: undefined });
});

test('a store does not have entries of another store key', () => {
  open().keep(ENTRIES);
  expect(read(open('other'))).toEqual({});
});

/** What may happen to a file of a store, and which entries it still has. */
const DAMAGE: readonly [string, (text: string) => string | Buffer, readonly string[]][] = [
  ['nothing', (text) => text, ['a', 'b', 'c']],
  ['all is gone', () => '', []],
  ['half is gone', (text) => text.slice(0, text.indexOf('zwei')), ['a']],
  ['the last line end is gone', (text) => text.slice(0, -1), ['a', 'b']],
  ['other bytes', () => Buffer.from([0xff, 0, 0x0a, 0xfe]), []],
  ['other JSON', () => '{"made":"made"}', []],
  ['a letter of a value', (text) => text.replace('first', 'fIrst'), ['b', 'c']],
  ['markup in a value', (text) => text.replace('zwei', '<p><script>'), ['a']],
  ['a value that is no JSON', (text) => text.replace('"third"', 'third'), ['a', 'b']],
  ['a letter of a digest', (text) => text.replace(/^[0-9a-f]/m, 'x'), []],
  ['another key', (text) => text.replace(' 17 b', ' 17 c'), ['a', 'c']],
  ['another size', (text) => text.replace(' 16 a', ' 999 a'), []],
  ['more lines', (text) => text.replace(' 17 b', ' 17,7 b'), ['a']],
  ['an enormous size', (text) => text.replace(' 17 b', ' 99999999999 b'), ['a']],
  ['the value of another key', (text) => text.replace('"third"', '{"text":"first"}'), ['a', 'b']],
];
describe('damaged entries are missing, and damage is never fatal', () => {
  test.each(DAMAGE)('%s', (_, damage, undamaged) => {
    open().keep(ENTRIES);
    const text = readFileSync(file(), 'utf8');
    writeFileSync(file(), damage(text));
    const store = open();
    expect(read(store)).toEqual(Object.fromEntries(undamaged.map((key) => [key, ALL[key]])));
    store.keep(ENTRIES);
    expect(read(open())).toEqual(ALL);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  test.each<[string, () => void]>([
    ['a folder where a file should be', () => mkdirSync(join(file(), 'a'), { recursive: true })],
    ['a file where the folder should be', () => writeFileSync(folder(), 'in the way')],
  ])('%s', (_, put) => {
    mkdirSync(join(root, 'kind'));
    put();
    expect(read(open())).toEqual({});
    open().keep(ENTRIES);
    expect(read(open())).toEqual(ALL);
  });

  test('a folder that cannot be written to', () => {
    writeFileSync(join(root, 'kind'), 'in the way');
    open().keep(ENTRIES);
    expect(read(open())).toEqual({});
  });
});

describe('entries in several files', () => {
  const lines = (text: string) => [Buffer.from(text), Buffer.from(`${text} too`)];
  const many = new Map(
    Array.from({ length: 40 }, (_, index) => [`key ${index}`, lines(`${index}`)]),
  );
  const several = () => openStore(folder(), 'made', 8);

  test('are all read, into memory that threads share', () => {
    several().keep(many);
    expect(readdirSync(folder())).toHaveLength(8);
    const store = several();
    for (const [key, [first, second]] of many) {
      expect(store.get(key)?.map(String)).toEqual([String(first), String(second)]);
      expect(store.get(key)?.[0]?.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });

  test('are written again only in the files with a changed entry', () => {
    several().keep(many);
    for (const name of readdirSync(folder())) utimesSync(join(folder(), name), 1, 1);
    several().keep(new Map([...many, ['key 7', lines('changed')]]));
    const written = readdirSync(folder()).filter((name) =>
      readFileSync(join(folder(), name), 'utf8').includes('changed'),
    );
    expect(written).toHaveLength(1);
    expect(several().get('key 8')?.map(String)).toEqual(['8', '8 too']);
  });
});

test('of many stores of a kind, the eight that were used last are kept', () => {
  for (let index = 0; index < 10; index += 1) {
    const store = join(root, 'kind', `store-${index}`);
    openStore(store, 'made').keep(new Map());
    utimesSync(store, 1000 + index, 1000 + index);
  }
  openStore(join(root, 'kind', 'newest'), 'made').keep(new Map());
  expect(readdirSync(join(root, 'kind')).toSorted()).toEqual(
    ['newest', ...Array.from({ length: 7 }, (_, index) => `store-${index + 3}`)].toSorted(),
  );
});
