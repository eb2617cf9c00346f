import { expect, test } from 'vitest';
import type { AdvisoryEntry } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { updateFirst, updateInWords } from './update-first.ts';

type Published = Omit<Partial<AdvisoryEntry>, 'id'>;

/** `CVE-2026-0001`, `CVE-2026-0002` and so on, with what is published of them. */
const updateOf = (...published: (Published & { id?: string })[]) =>
  updateFirst(
    toAgent(
      record('one', {
        data: {
          identifiers: ['pkg:docker/example/store', 'pkg:npm/example-store'],
          advisories: published.map((advisory, index) => ({
            id: `CVE-2026-000${index + 1}`,
            source: 'docs',
            ...advisory,
          })),
        },
      }),
      '0.8',
    ),
  );
const below = (version: string, more: Published = {}): Published => ({
  affected: `< ${version}`,
  'fixed-in': version,
  ...more,
});
const unfixed = (more: Published = {}): Published => ({ affected: '<= 9.0', ...more });

type Case = [about: string, published: (Published & { id?: string })[], words: string | undefined];
const CASES: Case[] = [
  ['nothing is published', [], undefined],
  [
    'one advisory has a fix',
    [below('1.4.0', { severity: 9.1 })],
    'Update first: CVE-2026-0001 (9.1) does not apply from 1.4.0 on.',
  ],
  [
    'all have a fix',
    [below('1.4.0', { severity: 7 }), below('1.5.0', { severity: 9.8 }), below('1.2.0')],
    'Update first: from 1.5.0 on, none of the 3 published vulnerabilities listed here applies. The most severe is CVE-2026-0002 (9.8).',
  ],
  [
    'there are several lines of releases',
    [{ affected: '< 1.5.2 || >= 2.0.0, < 2.1.3' }, below('1.2.0')],
    'Update first: from 1.5.2 or 2.1.3 on, none of the 2 published vulnerabilities listed here applies.',
  ],
  [
    'one has no fix',
    [below('1.4.0', { severity: 9.8 }), unfixed({ severity: 5 })],
    'Update first: from 1.4.0 on, only 1 of the 2 published vulnerabilities listed here may apply. No fix is known here for CVE-2026-0002 (5.0; affected: <= 9.0). No record here names a release above 9.0 as affected. The most severe is CVE-2026-0001 (9.8).',
  ],
  [
    'the fix of one has another',
    [below('1.4.0', { severity: 5 }), { affected: '1.4.0', severity: 9 }],
    'Update first: from the first release above 1.4.0 on, only 1 of the 2 published vulnerabilities listed here may apply. No fix is known here for CVE-2026-0002 (9.0; affected: 1.4.0). No record here names a release above 1.4.0 as affected.',
  ],
  [
    'one is listed as exploited',
    [below('1.4.0', { severity: 9.8 }), below('1.4.1', { exploited: '2026-03-11' })],
    'Update first: from 1.4.1 on, none of the 2 published vulnerabilities listed here applies. The most severe is CVE-2026-0001 (9.8). Listed as exploited: CVE-2026-0002.',
  ],
  [
    'one has a fix in words',
    [below('1.4.0'), { affected: 'releases of spring', 'fixed-in': 'the release of May' }],
    'Update first: from 1.4.0 on, only 1 of the 2 published vulnerabilities listed here may apply. Whether CVE-2026-0002 (affected: releases of spring) applies there is not known.',
  ],
  [
    'few have no fix',
    [unfixed({ severity: 8.5 })],
    'No fix is known here for CVE-2026-0001 (8.5; affected: <= 9.0). No record here names a release above 9.0 as affected.',
  ],
  [
    'many have no fix',
    [unfixed(), unfixed({ severity: 8.5 }), unfixed(), unfixed()],
    'No fix is known here for any of the 4 vulnerabilities listed. No record here names a release above 9.0 as affected. The most severe is CVE-2026-0002 (8.5).',
  ],
  [
    'two packages have versions of their own',
    [below('1.4.0'), below('3.0.0', { package: 'pkg:pypi/example-plugin' })],
    'Update first. None of the 2 published vulnerabilities listed here applies from these versions on: npm example-store 1.4.0; pypi example-plugin 3.0.0.',
  ],
  [
    'one of two packages has no fix',
    [unfixed(), below('3.0.0', { package: 'pkg:pypi/example-plugin' })],
    'Update first: from pypi example-plugin 3.0.0 on, only 1 of the 2 published vulnerabilities listed here may apply. No fix is known here for CVE-2026-0001 (affected: <= 9.0). No record here names a release above npm example-store 9.0 as affected.',
  ],
  [
    'one advisory is about two packages',
    [
      { id: 'CVE-2026-7', ...below('1.4.0') },
      { id: 'CVE-2026-7', ...below('3.0.0', { package: 'pkg:pypi/example-plugin' }) },
    ],
    'Update first: CVE-2026-7 does not apply from npm example-store 1.4.0 and pypi example-plugin 3.0.0 on.',
  ],
  [
    'a tag with two numbers is a version in an advisory',
    [below('0.186', { package: 'pkg:github/example/store' })],
    'Update first: CVE-2026-0001 does not apply from github example/store 0.186 on.',
  ],
];

test.each(CASES)('%s', (_, published, words) => {
  const update = updateOf(...published);
  expect(update && updateInWords(update)).toBe(words);
});
