import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../../src/intake/folder.fixture.ts';
import { SiteFiles } from '../../src/prerender/site-files.ts';
import { endThreads } from '../../src/threads.ts';
import { sealData } from './seal-data.ts';

afterAll(endThreads);

let folder = '';
beforeEach(() => {
  folder = folderOfTest();
});

const LINES = '{"slug":"one"}\n'.repeat(50);
const FILES = { 'catalogue.ndjson': LINES, 'agents.json': '{}', 'agents/one.json': '{}' };

/** Builds a site of these files; returns whether the gzipped lines were kept. */
async function build(
  name: string,
  files: Readonly<Record<string, string>> = FILES,
  hasExtras = true,
): Promise<boolean> {
  const site = new SiteFiles<string>(join(folder, name), join(folder, 'cache', name), 'code');
  for (const [file, text] of Object.entries(files)) {
    site.write(`api/v1/${file}`, new TextEncoder().encode(text));
  }
  await sealData(site, hasExtras);
  const isKept = !site.isMade('api/v1/catalogue.ndjson.gz');
  site.putInPlace('sources', 'built');
  return isKept;
}

const read = (name: string, file: string) => readFileSync(join(folder, name, 'api', 'v1', file));

test('bulk files are there gzipped too, and every file but those of agents has its checksum', async () => {
  await build('new');
  expect(gunzipSync(read('new', 'catalogue.ndjson.gz')).toString()).toBe(LINES);
  expect(read('new', 'SHA256SUMS').toString().trimEnd().split('\n')).toEqual(
    ['agents.json', 'catalogue.ndjson', 'catalogue.ndjson.gz'].map(
      (file) => `${hash('sha256', read('new', file))}  ${file}`,
    ),
  );
});

test('the same content gives the same bytes, without the time or the system', async () => {
  for (const name of ['a', 'b']) await build(name);
  const [a, b] = [read('a', 'catalogue.ndjson.gz'), read('b', 'catalogue.ndjson.gz')];
  expect(a).toEqual(b);
  expect([...a].slice(4, 8)).toEqual([0, 0, 0, 0]);
  expect(a[9]).toBe(255);
});

test('gzipped lines are kept where they have not changed, and made again where they have', async () => {
  expect(await build('site')).toBe(false);
  expect(await build('site', { ...FILES, 'agents.json': '[]' })).toBe(true);
  expect(await build('site', { ...FILES, 'catalogue.ndjson': '{}\n' })).toBe(false);
  expect(gunzipSync(read('site', 'catalogue.ndjson.gz')).toString()).toBe('{}\n');
});

test('a large site has its lines only gzipped, and builds the same a second time', async () => {
  for (const isKept of [false, true]) {
    expect(await build('large', { ...FILES, 'threats.csv': 'id\r\n' }, false)).toBe(isKept);
    for (const plain of ['catalogue.ndjson', 'threats.csv']) {
      expect(existsSync(join(folder, 'large', 'api/v1', plain))).toBe(false);
    }
    expect(gunzipSync(read('large', 'catalogue.ndjson.gz')).toString()).toBe(LINES);
    expect(read('large', 'SHA256SUMS').toString().match(/\S+$/gm)).toEqual([
      'agents.json',
      'catalogue.ndjson.gz',
      'threats.csv.gz',
    ]);
  }
});
