import { expect, test } from 'vitest';
import { offlinePage } from './offline-page.ts';

const page = (html: string, file = 'agents/lume/index.html') =>
  offlinePage(html, {
    basePath: '/risk/',
    day: '2026-11-28',
    file,
    drawing: (path) => `<svg xmlns="x"><g id="of-${path}"/></svg>`,
  });

test.each([
  ['<a href="/risk/">', '<a href="../../index.html">'],
  ['<a href="/risk/agents/?band=high#list">', '<a href="../../agents/index.html?band=high#list">'],
  ['<a href="/risk/api/v1/agents.json">', '<a href="../../api/v1/agents.json">'],
  ['<form action="/risk/search/">', '<form action="../../search/index.html">'],
  ['<a title="a > b" href="/risk/layers/">', '<a title="a > b" href="../../layers/index.html">'],
  ['<html lang="en" data-base="/risk/">', '<html lang="en" data-base="../../">'],
  ['<meta content="0; url=/risk/a/">', '<meta content="0; url=../../a/index.html">'],
  ['<use href="/risk/map.svg#ground"></use>', '<g id="of-map.svg"/>'],
  ['<a href="#threats">', '<a href="#threats">'],
  ['<a href="https://example.org/risk/">', '<a href="https://example.org/risk/">'],
  ['<a href="/elsewhere/">', '<a href="/elsewhere/">'],
  ['<p>href="/risk/"</p>', '<p>href="/risk/"</p>'],
])('%s becomes %s', (html, expected) => {
  expect(page(html).html).toBe(expected);
});

test('a page at the root has addresses from its own folder', () => {
  expect(page('<a href="/risk/agents/">', 'index.html').html).toBe(
    '<a href="./agents/index.html">',
  );
});

test('one classic script replaces the modules of a page and names them', () => {
  const made = page(
    '<head></head><script type="module" src="/risk/_astro/a.js"></script><script type="module" src="/risk/_astro/b.js"></script>',
  );
  expect(made.scripts).toEqual(['_astro/a.js', '_astro/b.js']);
  expect(made.html).toBe(
    '<head><script defer src="../../_astro/offline.js" data-scripts="_astro/a.js _astro/b.js"></script></head>',
  );
});

test.each([
  ['en', 'A copy of 28 November 2026, made to be opened from a folder.'],
  ['de', 'Eine Kopie vom 28. November 2026, die sich aus einem Ordner öffnen lässt.'],
] as const)('the foot says in %s what the copy is', (language, note) => {
  const terms = { basePath: '/', day: '2026-11-28', file: 'index.html', drawing: () => '' };
  const quotation = '<blockquote><footer>The owner</footer></blockquote>';
  expect(offlinePage(`${quotation}<footer></footer>`, { ...terms, language }).html).toBe(
    `${quotation}<footer><p>${note}</p></footer>`,
  );
});
