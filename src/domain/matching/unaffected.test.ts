import { describe, expect, test } from 'vitest';
import { updatesFor } from './unaffected.ts';

const range = (
  affected: string | null,
  fixedIn: string | null = null,
  severity: number | null = null,
) => ({ affected, fixedIn, severity });
type Range = ReturnType<typeof range>;
type Case = [
  about: string,
  type: 'npm' | 'pypi',
  advisories: Range[],
  from: string[],
  /** Which of them stay open. */
  open?: number[],
  above?: string,
];

const CASES: Case[] = [
  ['nothing is known', 'npm', [], []],
  ['one range', 'npm', [range('< 1.4', '1.4')], ['1.4']],
  ['an upper bound without a fix', 'npm', [range('< 2.4.8')], ['2.4.8']],
  ['no version is free of it', 'npm', [range('<= 1.3')], [], [0], '1.3'],
  ['neither a range nor a fix', 'npm', [range(null)], [], [0]],
  ['a fix without a range', 'npm', [range(null, '1.4.1')], ['1.4.1']],
  ['a later fix is beyond a range without one', 'npm', [range('<= 1.3'), range('< 1.5')], ['1.5']],
  ['the newest is affected by one', 'npm', [range('<= 1.7'), range('< 1.5')], ['1.5'], [0], '1.7'],
  [
    'every line of releases has its own',
    'npm',
    [range('< 2.42.6 || >= 2.43.0, < 2.43.3 || >= 3.0.0, < 3.0.1', '2.42.6, 2.43.3, 3.0.1')],
    ['2.42.6', '2.43.3', '3.0.1'],
  ],
  [
    'the fix of an old line does not help where that line has another flaw',
    'npm',
    [
      range('< 1.123.17 || >= 2.0.0, < 2.4.5', '1.123.17, 2.4.5'),
      range('< 2.5.2', '2.5.2'),
      range('>= 2.6.0, < 2.6.4', '2.6.4'),
    ],
    ['2.5.2', '2.6.4'],
  ],
  ['one bad version', 'npm', [range('= 1.121.0', '1.121.1')], ['1.121.1']],
  ['versions of Python', 'pypi', [range('< 1.0rc2', '1.0rc2')], ['1.0rc2']],
  ['an order of Python', 'pypi', [range('< 1.0.post1'), range('< 1.0')], ['1.0.post1']],
  ['a range in words', 'pypi', [range('releases of spring'), range('< 1.7.0')], ['1.7.0'], [0]],
  [
    'two sources that differ',
    'npm',
    [range('< 1.7.0 (policy: < 1.7.1)'), range('< 1.6')],
    ['1.7.1'],
  ],
  [
    'an old line that has a flaw without a fix',
    'npm',
    [range('< 1.5 || >= 2.0, < 2.4', '1.5, 2.4'), range('<= 1.9'), range('<= 2.6')],
    ['2.4'],
    [2],
    '2.6',
  ],
  ['an affected prerelease', 'npm', [range('>= 2.0.0-rc.0, < 2.6.4')], ['2.6.4']],
];

describe('the versions from which on nothing applies', () => {
  test.each<Case>([
    ...CASES,
    [
      'two flaws that exclude each other: the less severe stays',
      'npm',
      [range('< 1.5', null, 5), range('< 2.0 || >= 3.0', null, 9), range('< 3.0', null, 7)],
      ['2.0'],
      [2],
    ],
    ['a record of one version', 'npm', [range('1.0')], [], [0], '1.0'],
    ['a record of one version that has a fix', 'npm', [range('1.0', '1.1')], ['1.1']],
    [
      'the fix is affected itself',
      'pypi',
      [range('< 1.22', '1.22'), range('1.22')],
      [],
      [1],
      '1.22',
    ],
    ['no end', 'npm', [range('>= 1.0')], [], [0]],
  ])('%s', (_, type, advisories, from, open = [], above = undefined) => {
    expect(updatesFor(`pkg:${type}/x`, advisories)()).toMatchObject({
      from,
      open: open.map((index) => advisories[index]),
      above,
    });
  });
});

const SMOLAGENTS = [
  range('< 1.22.0', '1.22.0', 5.4),
  range('1.22.0', null, 10),
  range('< 1.21.0', '1.21.0', 7.6),
];
const LANGFLOW = [range('1.0.0 - 1.11.1', '1.11.2'), range('1.0.0 - 1.11.5'), range('< 1.9.0')];
const RENUMBERED = [
  range('>= 1.0.0, <= 2.0.0 || >= 2025.1.14, <= 2026.8.31', '2.0.1'),
  range('< 2.3.0 || >= 2025.1.14, <= 2026.8.31', '2.3.0'),
];

test.each<[version: string, advisories: Range[], update: object]>([
  // The version that is fixed has a flaw that the one in use has not.
  ['1.20.0', SMOLAGENTS, { from: [], open: [], above: '1.22.0' }],
  ['1.22.0', SMOLAGENTS, { from: [], open: [SMOLAGENTS[1]], above: '1.22.0' }],
  ['1.8.0', LANGFLOW, { from: ['1.11.2'], open: [LANGFLOW[1]], above: '1.11.5' }],
  ['1.11.3', LANGFLOW, { from: [], open: [LANGFLOW[1]], above: '1.11.5' }],
  ['1.11.6', LANGFLOW, { from: [], open: [], above: undefined }],
  ['0.86.2', [range('<= 0.86.2')], { from: [], above: '0.86.2' }],
  ['1.0', [range('>= 1.0')], { from: [], above: undefined, open: [range('>= 1.0')] }],
  // Versions were numbered anew.
  ['2026.7.10', RENUMBERED, { from: ['2.3.0'], open: [], above: undefined, isSmaller: true }],
  ['2.0.0', RENUMBERED, { from: ['2.3.0'], open: [], isSmaller: false, isOneLine: true }],
  // A version before the one in use is no update where nobody published it as the fix.
  ['2.1', [range('< 1.5 || >= 2.0, <= 2.6')], { from: [], above: '2.6' }],
  // Later versions are affected.
  ['1.4', [range('< 1.5 || >= 2.0, <= 2.6')], { from: ['1.5'], isOneLine: true }],
  ['1.4', [range('< 1.5'), range('<= 2.6')], { from: ['1.5'], isOneLine: false, above: '2.6' }],
  ['2', [range('< 1.5')], { from: [] }],
  ['next', [range('< 1.5')], { from: ['1.5'], isUnknown: true }],
])('%s with %j is updated: %j', (version, advisories, update) => {
  expect(updatesFor('pkg:npm/x', advisories)(version)).toMatchObject(update);
});

test('hundreds of advisories and of versions take little time', () => {
  const advisories = Array.from({ length: 300 }, (_, n) =>
    range(`< 1.${n}.4 || >= 2.0.0, < 2.${n}.7`, `1.${n}.4, 2.${n}.7`),
  );
  const started = performance.now();
  const updateOf = updatesFor('pkg:npm/x', advisories);
  for (let n = 0; n < 100; n += 1) expect(updateOf(`2.${n}.0`).from).toEqual(['2.299.7']);
  expect(updateOf().from).toEqual(['1.299.4', '2.299.7']);
  expect(performance.now() - started).toBeLessThan(3000);
});
