import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { advisoriesInWords, advisoryRows } from './advisories.ts';

const source = 'docs';
const threat = (
  id: string,
  ...advisories: { id: string; source: string; severity?: number }[]
) => ({
  id,
  title: `The threat ${id}`,
  layer: 'agent-frameworks' as const,
  advisories,
});
const SHARED = { id: 'CVE-2025-1000', source };

test('each advisory comes once, with the threats that cite it; those that no threat cites come last', () => {
  const { assessment, judgement } = toAgent(
    record('a', {
      data: {
        threats: [threat('one', SHARED), threat('two', { id: 'GHSA-1', source }, SHARED)],
        advisories: [{ id: 'PYSEC-2024-60', source }],
      },
    }),
    '0.8',
  );
  const rows = advisoryRows(judgement.threats, assessment);
  expect(rows.map(({ id, threats }) => [id, ...threats.map((one) => one.id)])).toEqual([
    ['CVE-2025-1000', 'one', 'two'],
    ['GHSA-1', 'two'],
    ['PYSEC-2024-60'],
  ]);
});

test('what is listed as exploited comes first, then the most severe; what has no score comes last', () => {
  const published = [
    { id: 'CVE-2026-1001', source },
    { id: 'CVE-2026-1002', source, severity: 9.8 },
    { id: 'CVE-2026-1003', source, severity: 5, exploited: '2026-03-11' },
    { id: 'CVE-2026-1004', source, severity: 10 },
  ];
  const rows = advisoryRows([], { advisories: published });
  expect(rows.map(({ id, exploited }) => [id, exploited])).toEqual([
    ['CVE-2026-1003', 'listed as exploited on 11 March 2026'],
    ['CVE-2026-1004', undefined],
    ['CVE-2026-1002', undefined],
    ['CVE-2026-1001', undefined],
  ]);
  expect(advisoriesInWords(rows)).toBe(
    '4 published advisories, the most severe CVE-2026-1004 (10.0)',
  );
});

test.each([
  [{ severity: 8.7, vector: 'CVSS:4.0/AV:N' }, '8.7 (CVSS v4.0)'],
  [{ severity: 9, vector: 'CVSS:3.1/AV:N' }, '9.0 (CVSS v3.1)'],
  [{ severity: 7.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, '7.5 (CVSS v2.0)'],
  [{ severity: 7.5 }, '7.5'],
  [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H' }, '9.9 (CVSS v3.1)'],
  [{}, undefined],
])('%j is published as %s', (published, severity) => {
  const [row] = advisoryRows([], { advisories: [{ ...SHARED, ...published }] });
  expect(row?.severity).toBe(severity);
});

test('an advisory of two packages comes once for each, with the package beside its range', () => {
  const rows = advisoryRows([], {
    advisories: [
      { ...SHARED, affected: '< 1.0' },
      { ...SHARED, package: 'pkg:npm/%40a/b', affected: '< 2.0' },
      { ...SHARED, package: 'pkg:pypi/c' },
    ],
  });
  expect(rows.map(({ affected }) => affected)).toEqual(['< 1.0', 'npm @a/b < 2.0', 'pypi c']);
});
