import { expect, test } from 'vitest';
import { catalogueBibtex, catalogueCitation, pageCitation } from './cite.ts';

const SITE = { title: 'Septet: A & B', site: 'Septet', address: 'https://example.org/' };
const STATE = {
  content: [{ commit: '0123456789abcdef', day: '2026-11-21', changed: false }],
  edition: '2026.12',
};

test('a page is cited by its title, its catalogue and its address', () => {
  expect(pageCitation({ ...SITE, title: 'Threats' })).toBe(
    '“Threats”. Septet. https://example.org/',
  );
  expect(pageCitation({ ...SITE, title: 'Septet' })).toBe('Septet. https://example.org/');
});

test('the catalogue is cited as it stands', () => {
  expect(catalogueCitation(SITE, STATE)).toBe(
    'Septet. Edition 2026.12, commit 0123456789ab of 21 November 2026. https://example.org/',
  );
  expect(catalogueCitation(SITE, { content: [], edition: undefined })).toBe(
    'Septet. https://example.org/',
  );
});

test('BibTeX has the same, with signs of TeX escaped', () => {
  expect(catalogueBibtex(SITE, STATE)).toBe(`@misc{septet-2026.12,
  title = {Septet: A \\& B},
  author = {{Septet}},
  year = {2026},
  note = {Edition 2026.12, commit 0123456789ab of 21 November 2026},
  url = {https://example.org/}
}`);
  expect(catalogueBibtex(SITE, { content: [], edition: undefined })).toBe(`@misc{septet,
  title = {Septet: A \\& B},
  author = {{Septet}},
  url = {https://example.org/}
}`);
});

test('without an address there is none to cite', () => {
  const site = { ...SITE, address: '' };
  expect(pageCitation(site)).toBe('“Septet: A & B”. Septet');
  expect(catalogueCitation(site, STATE)).toMatch(/of 21 November 2026$/);
  expect(catalogueBibtex(site, STATE)).toMatch(/of 21 November 2026}\n}$/);
});

test('a commit that files differ from is not cited as if it were exact', () => {
  const content = STATE.content.map((one) => ({ ...one, changed: true }));
  expect(catalogueCitation(SITE, { content, edition: undefined })).toBe(
    'Septet. Commit 0123456789ab of 21 November 2026 with changes since. https://example.org/',
  );
});

test.each([
  ['A {b', 'A \\textbraceleft{}b', 'a-b'],
  ['a\\b^c~d', 'a\\textbackslash{}b\\textasciicircum{}c\\textasciitilde{}d', 'a-b-c-d'],
  ['100 %\n_#$', '100 \\% \\_\\#\\$', '100'],
  ['目录', '目录', 'catalogue'],
])('the name %j is escaped in BibTeX', (site, title, key) => {
  const record = catalogueBibtex(
    { ...SITE, title: site, site },
    { content: [], edition: undefined },
  );
  expect(record).toContain(`@misc{${key},`);
  expect(record).toContain(`  title = {${title}},`);
});
