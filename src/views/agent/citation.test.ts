import { expect, test } from 'vitest';
import { badgeMarkdown, citationOf } from './citation.ts';

const LUME = {
  name: 'Lume',
  page: 'https://example.org/agents/lume/',
  assessed: '2026-11-21',
  versionRead: '0.5.3',
  license: 'CC-BY-SA-4.0',
  assessors: [{ name: 'A. Person' }, { name: 'B. Team' }],
};

test.each([
  [
    LUME,
    'A. Person and B. Team: Threat model of Lume 0.5.3. Site, assessed 21 November 2026. https://example.org/agents/lume/ (CC-BY-SA-4.0)',
  ],
  [
    { ...LUME, versionRead: null, license: null, assessors: [{ name: 'A. Person' }] },
    'A. Person: Threat model of Lume. Site, assessed 21 November 2026. https://example.org/agents/lume/',
  ],
])('%# is cited with who, what, when and where', (cited, words) => {
  expect(citationOf(cited, 'Site')).toBe(words);
});

test('a badge leads to the page, and a bracket in a name ends nothing', () => {
  expect(badgeMarkdown({ ...LUME, name: 'A[1]' })).toBe(
    '[![Threat model of A\\[1\\]](https://example.org/agents/lume/badge.svg)](https://example.org/agents/lume/)',
  );
});
