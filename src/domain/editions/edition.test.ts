import { expect, test } from 'vitest';
import { EDITION } from './edition.fixture.ts';
import { differencesOf, EDITION_ID, editionSchema } from './edition.ts';

test('an edition that is built again is the same, or each difference is named', () => {
  expect(differencesOf(EDITION, structuredClone(EDITION))).toEqual([]);
  const other = {
    ...EDITION,
    septet: '0.2.0',
    content: { 'content/assessments/a.md': '1'.repeat(64), 'content/assessments/c.md': 'new' },
    site: { agents: 'other' },
  };
  expect(differencesOf(EDITION, other)).toEqual([
    'septet: "0.1.0" is now "0.2.0"',
    'content: content/assessments/b.md is missing',
    'content: content/assessments/c.md is new',
    'site: agents differs',
  ]);
});

test.each([
  ['2026.12', true],
  ['2026.12.1', true],
  ['2026.12.01', false],
  ['2026.12.0', false],
  ['2026.12.100', false],
  ['2026.13', false],
  ['26.12', false],
  ['v2026.12', false],
])('%s is an id of an edition: %s', (id, expected) => {
  expect(EDITION_ID.test(id)).toBe(expected);
});

test.each([
  { siteUrl: 'javascript:alert(1)' },
  { repository: 'file:///etc' },
  { agents: -1 },
  { commit: 'a'.repeat(41) },
  { name: 'n'.repeat(101) },
  { root: '../other' },
  { folders: ['/etc'] },
  { content: { 'content/../../a.md': '1'.repeat(64) } },
  { data: { 'a\\b': '1'.repeat(64) } },
])('no edition has %j', (other) => {
  expect(editionSchema.safeParse(EDITION).success).toBe(true);
  expect(editionSchema.safeParse({ ...EDITION, ...other }).success).toBe(false);
});
