import { expect, test } from 'vitest';
import { catalogueBibtex, catalogueCitation, pageCitation } from './cite.ts';

const SITE = { title: 'Septet: A & B', site: 'Septet', address: 'https://example.org/' };
const STATE = {
  content: [{ commit: '0123456789abcdef', day: '2026-11-21' }],
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

test('BibTeX has the same, and nothing that TeX would run', () => {
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
