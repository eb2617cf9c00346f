import { describe, expect, test } from 'vitest';
import { updateFor } from './unaffected.ts';

const range = (affected: string | null, fixedIn: string | null = null) => ({ affected, fixedIn });
type Case = [
  about: string,
  type: 'npm' | 'pypi',
  advisories: ReturnType<typeof range>[],
  from: string[],
  /** Which of them stay open. */
  open?: number[],
];

const CASES: Case[] = [
  ['nothing is known', 'npm', [], []],
  ['one range', 'npm', [range('< 1.4', '1.4')], ['1.4']],
  ['an upper bound without a fix', 'npm', [range('< 2.4.8')], ['2.4.8']],
  ['no version is free of it', 'npm', [range('<= 1.3')], [], [0]],
  ['neither a range nor a fix', 'npm', [range(null)], [], [0]],
  ['a fix without a range', 'npm', [range(null, '1.4.1')], ['1.4.1']],
  ['a later fix is beyond a range without one', 'npm', [range('<= 1.3'), range('< 1.5')], ['1.5']],
  ['the newest is affected by one', 'npm', [range('<= 1.7'), range('< 1.5')], ['1.5'], [0]],
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
  ],
  ['an affected prerelease', 'npm', [range('>= 2.0.0-rc.0, < 2.6.4')], ['2.6.4']],
];

describe('the versions from which on nothing applies', () => {
  test.each(CASES)('%s', (_, type, advisories, from, open = []) => {
    expect(updateFor(`pkg:${type}/x`, advisories)).toEqual({
      from,
      open: open.map((index) => advisories[index]),
    });
  });
});
