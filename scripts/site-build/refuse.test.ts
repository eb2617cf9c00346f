import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseForeign } from './refuse.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-replaceable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SITE = ['index.html', 'schemas/assessment.schema.json'];

function place(files: readonly string[]): string {
  const out = join(folder, 'out');
  for (const file of files) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), 'text');
  }
  return out;
}

it.each([
  ['that is not there', []],
  ['with the last site', SITE],
  ['with what a broken build has left', ['.coming/index.html']],
])('a site may go to a folder %s', (_case, files) => {
  expect(() => refuseForeign(place(files))).not.toThrow();
});

it('a site may go to an empty folder', () => {
  expect(() => refuseForeign(folder)).not.toThrow();
});

it.each([
  ['somebody else’s files', ['thesis.txt'], 'something else'],
  ['another site', ['index.html', '_astro/a.js', 'sitemap-index.xml'], 'something else'],
  ['a site with a repository', [...SITE, '.git/HEAD'], '.git'],
])('%s stay', (_case, files, why) => {
  expect(() => refuseForeign(place(files))).toThrow(why);
});

it('a file stays', () => {
  writeFileSync(join(folder, 'file'), 'text');
  expect(() => refuseForeign(join(folder, 'file'))).toThrow('is a file');
});
