import { expect, test } from 'vitest';
import { folderOfFile, withFiles } from '../../src/intake/folder.fixture.ts';
import { followLinks } from './broken-links.ts';

const folder = folderOfFile();

const FILES = {
  'index.html': '',
  'agents/a/index.html': '<h2 id="threats"></h2>',
  'data/agents.json': '{}',
  'a b.svg': '<g id="fixed"></g>',
};

test.each([
  ['/catalogue/agents/a/', undefined],
  ['/catalogue/agents/a/#threats', undefined],
  ['agents/a/?x=1#threats', undefined],
  ['/catalogue/a%20b.svg#fixed', undefined],
  ['/catalogue/data/agents.json#x', undefined],
  ['https://example.org/catalogue/', undefined],
  ['https://elsewhere.example.org/none', undefined],
  ['mailto:a@example.org', undefined],
  ['#', undefined],
  ['/catalogue/agents/b/', '/: /catalogue/agents/b/ leads to no file of the site.'],
  ['/catalogue/agents/a', '/: /catalogue/agents/a leads to no file of the site.'],
  [
    '/catalogue/agents/a/#none',
    '/: /catalogue/agents/a/#none names a place that the page does not have.',
  ],
  ['#none', '/: /catalogue/#none names a place that the page does not have.'],
  [
    '/catalogue/a%20b.svg#none',
    '/: /catalogue/a%20b.svg#none names a place that the page does not have.',
  ],
  ['/agents/a/', '/: /agents/a/ is outside /catalogue/.'],
  ['https://example.org/', '/: / is outside /catalogue/.'],
])('a link to %s: %s', (address, expected) => {
  withFiles(folder, { ...FILES, 'index.html': `<a href="${address}">x</a>` });
  const { broken, pages } = followLinks(folder, {
    siteUrl: 'https://example.org',
    basePath: '/catalogue/',
  });
  expect(pages).toBe(2);
  expect(broken).toEqual(expected === undefined ? [] : [expected]);
});
