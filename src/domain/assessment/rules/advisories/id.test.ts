import { expect, test } from 'vitest';
import { findingsAfter } from '../found.fixture.ts';
import { advisoryIdComplaint } from './id.ts';

test.each([
  'CVE-2025-59536',
  'CVE-2026-1234567',
  'GHSA-4fgq-fpq9-mr3g',
  'PYSEC-2024-60',
  'GO-2023-1234',
  'RUSTSEC-2023-0001',
  'MAL-2024-1',
  'OSV-2020-111',
  'DSA-3029-1',
  'ALSA-2022:0350',
  'SNYK-JS-LODASH-1040724',
])('%s is the id of an advisory', (id) => {
  expect(advisoryIdComplaint(id)).toBeUndefined();
});

test.each([
  ['cve-2025-59536', 'CVE'],
  ['CVE-25-59536', 'CVE'],
  ['CVE 2025 59536', 'CVE'],
  ['GHSA-4FGQ-FPQ9-MR3G', 'GHSA'],
  ['GHSA-4fgq-fpq9', 'GHSA'],
  ['GHSA-aeio-fpq9-mr3g', 'GHSA'],
  ['an advisory', 'PYSEC'],
  ['https://osv.dev/CVE-2025-59536', 'PYSEC'],
])('%s is none, and is shown one of %s', (id, prefix) => {
  expect(advisoryIdComplaint(id)).toContain(prefix);
});

test('ids, aliases and sources are checked in advisories of a threat and of the file', () => {
  const advisory = '- { id: CVE-1, aliases: [GHSA-1], source: none }';
  const inThreat = findingsAfter([
    '    mitigation: partial\n',
    `    mitigation: partial\n    advisories:\n      ${advisory}\n`,
  ]);
  const inFile = findingsAfter([
    'layers:\n  foundation',
    `advisories:\n  ${advisory}\nlayers:\n  foundation`,
  ]);
  const expected = [
    ['advisories/id', 'CVE-1'],
    ['advisories/id', 'GHSA-1'],
    ['sources/unknown-id', 'none'],
  ];
  expect([inThreat, inFile]).toEqual([expected, expected]);
});
