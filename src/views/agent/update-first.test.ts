import { expect, test } from 'vitest';
import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { updateFirst, updateInWords } from './update-first.ts';

type Published = Omit<Partial<AdvisoryEntry>, 'id'>;

type Case = [
  about: string,
  published: (Published & { id?: string })[],
  words: string | undefined,
  data?: Partial<Assessment>,
];

/** `CVE-2026-0001`, `CVE-2026-0002` and so on, with what is published of them. */
const updateOf = (published: Case[1], data: Case[3] = {}) =>
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
          ...data,
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

const PLUGIN = { package: 'pkg:pypi/example-plugin' };
const CASES: Case[] = [
  ['nothing is published', [], undefined],
  [
    'one advisory has a fix',
    [below('1.4.0', { severity: 9.1 })],
    'Update first, if yours is older, at least to 1.4.0. CVE-2026-0001 (9.1) does not apply there.',
  ],
  [
    'all have a fix',
    [below('1.4.0', { severity: 7 }), below('1.5.0', { severity: 9.8 }), below('1.2.0')],
    'Update first, if yours is older, at least to 1.5.0. None of the 3 published advisories known here applies there. The most severe is CVE-2026-0002 (9.8).',
  ],
  [
    'there are several lines of releases',
    [{ affected: '< 1.5.2 || >= 2.0.0, < 2.1.3' }, below('1.2.0')],
    'Update first, if yours is older, to 1.5.2 or 2.1.3, or a later release of the same line. Neither of the 2 published advisories known here applies there.',
  ],
  [
    'versions were numbered anew, and old ones have higher numbers',
    [{ affected: '< 2.3.0 || >= 2025.1.14, <= 2026.8.31', 'fixed-in': '2.3.0' }],
    'Update first, if yours is older, to 2.3.0, or a later release of the same line. CVE-2026-0001 does not apply there.',
  ],
  [
    'one has no fix',
    [below('1.4.0', { severity: 9.8 }), unfixed({ severity: 5 })],
    'Update first, if yours is older, at least to 1.4.0. Only 1 of the 2 published advisories known here may apply there. No fix is known here for CVE-2026-0002 (5.0; affected: <= 9.0). No record here names a release above 9.0 as affected. The most severe is CVE-2026-0001 (9.8).',
  ],
  [
    'the fix of one has another',
    [below('1.4.0', { severity: 5 }), { affected: '1.4.0', severity: 9 }],
    'Update first, if yours is older, to a release above 1.4.0, if there is one. Only 1 of the 2 published advisories known here may apply there. No fix is known here for CVE-2026-0002 (9.0; affected: 1.4.0). No record here names a release above 1.4.0 as affected.',
  ],
  [
    'the fix of one has another, and a third begins above it',
    [
      below('1.22.0', { severity: 5.4 }),
      { affected: '1.22.0', severity: 10 },
      { affected: '1.25.0.dev0', severity: 2.1 },
    ],
    'Update first, if yours is older, to a release above pypi example-plugin 1.25.0.dev0, if there is one. Only 2 of the 3 published advisories known here may apply there. No fix is known here for CVE-2026-0002 (10.0; affected: 1.22.0) and CVE-2026-0003 (2.1; affected: 1.25.0.dev0). No record here names a release above pypi example-plugin 1.25.0.dev0 as affected.',
    { identifiers: ['pkg:pypi/example-plugin', 'pkg:npm/example-plugin'] },
  ],
  [
    'one is listed as exploited',
    [below('1.4.0', { severity: 9.8 }), below('1.4.1', { exploited: '2026-03-11' })],
    'Update first, if yours is older, at least to 1.4.1. Neither of the 2 published advisories known here applies there. The most severe is CVE-2026-0001 (9.8). Listed as exploited: CVE-2026-0002.',
  ],
  [
    'two have a fix in words',
    [
      below('1.4.0'),
      { affected: 'releases of spring', 'fixed-in': 'the release of May' },
      { affected: 'releases of June', 'fixed-in': 'the release of July' },
    ],
    'Update first, if yours is older, at least to 1.4.0. Only 2 of the 3 published advisories known here may apply there. Not known to be fixed there: CVE-2026-0002 (affected: releases of spring) and CVE-2026-0003 (affected: releases of June).',
  ],
  [
    'the only one has a fix in words',
    [{ affected: 'releases of spring', 'fixed-in': 'the release of May' }],
    'No version is known here that is free of CVE-2026-0001 (affected: releases of spring).',
  ],
  [
    'few have no fix',
    [unfixed({ severity: 8.5 })],
    'Update first, if yours is older, to a release above 9.0, if there is one. No fix is known here for CVE-2026-0001 (8.5; affected: <= 9.0). No record here names a release above 9.0 as affected.',
  ],
  [
    'many have no fix',
    [unfixed(), unfixed({ severity: 8.5 }), unfixed(), unfixed()],
    'Update first, if yours is older, to a release above 9.0, if there is one. No fix is known here for CVE-2026-0002 (8.5; affected: <= 9.0), CVE-2026-0001 (affected: <= 9.0), CVE-2026-0003 (affected: <= 9.0) and 1 more. No record here names a release above 9.0 as affected.',
  ],
  [
    'two packages have versions of their own',
    [below('1.4.0'), below('3.0.0', PLUGIN)],
    'Update first, if yours is older, at least to: npm example-store 1.4.0; pypi example-plugin 3.0.0. Neither of the 2 published advisories known here applies there.',
  ],
  [
    'one of two packages has no fix',
    [unfixed(), below('3.0.0', { package: 'pkg:pypi/example-plugin' })],
    'Update first, if yours is older, at least to: a release above npm example-store 9.0, if there is one; pypi example-plugin 3.0.0. Only 1 of the 2 published advisories known here may apply there. No fix is known here for CVE-2026-0001 (affected: <= 9.0). No record here names a release above npm example-store 9.0 as affected.',
  ],
  [
    'one advisory is about two packages',
    [
      { id: 'CVE-2026-7', ...below('1.4.0') },
      { id: 'CVE-2026-7', ...below('3.0.0', PLUGIN) },
    ],
    'Update first, if yours is older, at least to: npm example-store 1.4.0; pypi example-plugin 3.0.0. CVE-2026-7 does not apply there.',
  ],
  [
    'one advisory is about two packages, one of which has no fix',
    [
      { id: 'CVE-2026-7', ...below('1.4.0') },
      { id: 'CVE-2026-7', affected: 'all', ...PLUGIN },
    ],
    'Update first, if yours is older, at least to npm example-store 1.4.0. No version is known here that is free of CVE-2026-7 (affected: pypi example-plugin all).',
  ],
  [
    'what was read are two products, one of them the package',
    [below('3.0.30')],
    'Update first, if yours is older, at least to npm example-store 3.0.30. CVE-2026-0001 does not apply there.',
    { subject: { version: 'terminal client 3.0.56, editor extension 4.1.13' } },
  ],
  [
    'a tag with two numbers is a version in an advisory',
    [below('0.186', { package: 'pkg:github/example/store' })],
    'Update first, if yours is older, at least to github example/store 0.186. CVE-2026-0001 does not apply there.',
  ],
];

test.each(CASES)('%s', (_, published, words, data) => {
  const update = updateOf(published, data);
  expect(update && updateInWords(update)).toBe(words);
});
