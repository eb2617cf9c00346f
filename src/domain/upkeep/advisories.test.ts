import { expect, test } from 'vitest';
import { unlistedAdvisories } from './advisories.ts';
import { osvAdvisory, osvRecord } from './osv.ts';

const PURL = 'pkg:npm/@example/agent';
const record = (id: string, more: object = {}) =>
  osvRecord.parse({
    id,
    published: '2026-11-02T10:00:00Z',
    affected: [
      {
        package: { purl: 'pkg:npm/%40example/agent', ecosystem: 'npm', name: '@example/agent' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.1.0' }] }],
      },
    ],
    ...more,
  });
const unlisted = (records: ReturnType<typeof record>[], assessment: object = {}) =>
  unlistedAdvisories({ subject: { version: '2.0.0' }, ...assessment }, new Map([[PURL, records]]));
const advisory = (id: string, aliases?: string[]) => ({
  id,
  source: 'docs',
  ...(aliases && { aliases }),
});

test.each<[string, object]>([
  ['by its id', { advisories: [advisory('GHSA-2c4m-59x9-fr2g')] }],
  ['by its id in other letters', { advisories: [advisory('ghsa-2C4M-59X9-FR2G')] }],
  ['by an alias of the record', { advisories: [advisory('CVE-2026-10001')] }],
  ['by an alias in the file', { advisories: [advisory('PYSEC-2026-1', ['CVE-2026-10001'])] }],
  ['on a threat', { threats: [{ advisories: [advisory('CVE-2026-10001')] }] }],
])('an advisory is known %s', (_, assessment) => {
  const osv = record('GHSA-2c4m-59x9-fr2g', { aliases: ['CVE-2026-10001'] });
  expect(unlisted([osv], assessment)).toEqual([]);
  expect(unlisted([osv]).map(({ id }) => id)).toEqual(['GHSA-2c4m-59x9-fr2g']);
});

test('records of several databases on one flaw count once, and withdrawn ones not at all', () => {
  const found = unlisted([
    record('PYSEC-2026-7', { aliases: ['CVE-2026-10007'] }),
    record('GHSA-9q3m-59x9-fr2g', { aliases: ['CVE-2026-10007'] }),
    record('GHSA-9q3m-59x9-fr3g', { withdrawn: '2026-11-03T00:00:00Z' }),
  ]);
  expect(found.map(({ id, aliases }) => [id, aliases.toSorted()])).toEqual([
    ['GHSA-9q3m-59x9-fr2g', ['CVE-2026-10007', 'PYSEC-2026-7']],
  ]);
});

test('advisories for the version read come first, then the most severe', () => {
  const level = (severity: string) => ({ database_specific: { severity } });
  const old = {
    affected: [
      {
        package: { purl: PURL },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.0' }] }],
      },
    ],
  };
  const found = unlisted([
    record('GHSA-aaaa-0000-0001', { ...level('CRITICAL'), ...old }),
    record('GHSA-aaaa-0000-0002', { ...level('HIGH'), affected: [] }),
    record('GHSA-aaaa-0000-0003', level('LOW')),
    record('GHSA-aaaa-0000-0004', level('MODERATE')),
  ]);
  expect(found.map(({ id, touches, severity }) => [id.at(-1), touches, severity.band])).toEqual([
    ['4', true, 'medium'],
    ['3', true, 'low'],
    ['2', null, 'high'],
    ['1', false, 'critical'],
  ]);
});

test.each([
  [[{ introduced: '0' }, { fixed: '1.2' }], '< 1.2', '1.2'],
  [[{ introduced: '1.0' }, { last_affected: '1.4' }], '>= 1.0, <= 1.4', null],
  [[{ introduced: '0' }], '>= 0', null],
  [
    [{ introduced: '1.0' }, { fixed: '1.2' }, { introduced: '2.0' }, { fixed: '2.1' }],
    '>= 1.0, < 1.2 || >= 2.0, < 2.1',
    '2.1',
  ],
])('a range of OSV in comparators: %j', (events, affected, fixedIn) => {
  const ranges = [{ type: 'ECOSYSTEM', events }];
  const one = record('GHSA-x', { affected: [{ package: { purl: PURL }, ranges }] });
  expect(osvAdvisory(one, PURL)).toMatchObject({ affected, fixedIn });
});

test.each([
  [
    'a vector of v3.1',
    [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H' }],
    9.6,
  ],
  [
    'the higher of two',
    [
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H' },
      { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
    ],
    9.3,
  ],
  ['no vector that can be read', [{ type: 'Ubuntu', score: 'medium' }], null],
])('the severity of %s', (_, severity, score) => {
  expect(osvAdvisory(record('GHSA-x', { severity }), PURL).severity.score).toBe(score);
});
