import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { folderOfTest, withFiles } from '../../src/intake/folder.fixture.ts';
import { refuseForeign } from './refuse.ts';

let folder = '';
beforeEach(() => {
  folder = folderOfTest();
});

const SITE = ['index.html', 'schemas/assessment.schema.json'];

const folderWith = (files: readonly string[]): string =>
  withFiles(join(folder, 'out'), Object.fromEntries(files.map((file) => [file, 'text'])));

it.each([
  ['that is not there', []],
  ['with the last site', SITE],
  ['with what a broken build has left', ['.coming/index.html']],
])('a site may go to a folder %s', (_case, files) => {
  expect(() => refuseForeign(folderWith(files))).not.toThrow();
});

it('a site may go to an empty folder', () => {
  expect(() => refuseForeign(folder)).not.toThrow();
});

it.each([
  ['somebody else’s files', ['thesis.txt'], 'not a Septet site'],
  ['another site', ['index.html', '_astro/a.js', 'sitemap-index.xml'], 'not a Septet site'],
  ['a site with a repository', [...SITE, '.git/HEAD'], '.git'],
])('a site may not replace %s', (_case, files, why) => {
  expect(() => refuseForeign(folderWith(files))).toThrow(why);
});

it('a site may not replace a file', () => {
  writeFileSync(join(folder, 'file'), 'text');
  expect(() => refuseForeign(join(folder, 'file'))).toThrow('is a file');
});
