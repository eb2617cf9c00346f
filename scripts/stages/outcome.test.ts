import { describe, expect, test } from 'vitest';
import { lastLine, testsOutcome, wholeOutcome } from './outcome.ts';

test('a check counts one, and speaks only when it fails', () => {
  expect(wholeOutcome({ code: 0, output: 'fine' })).toEqual({ passed: 1, failed: 0, output: '' });
  expect(wholeOutcome({ code: 2, output: 'bad' })).toEqual({ passed: 0, failed: 1, output: 'bad' });
});

describe('tests count one each', () => {
  test.each([
    ['all passed', { passed: 2, failed: 0 }, 0, { passed: 2, failed: 0, output: '' }],
    ['one failed', { passed: 1, failed: 1 }, 1, { passed: 1, failed: 1, output: 'log' }],
    [
      'a failure outside of the tests',
      { passed: 1, failed: 0 },
      1,
      { passed: 1, failed: 1, output: 'log' },
    ],
    ['no report', undefined, 1, { passed: 0, failed: 1, output: 'log' }],
    ['no test at all', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1, output: 'log' }],
  ])('%s', (_, counts, code, outcome) => {
    expect(testsOutcome(counts, { code, output: 'log' })).toEqual(outcome);
  });
});

test('the last line counts everything', () => {
  const outcomes = [
    { passed: 1, failed: 0, output: '' },
    { passed: 40, failed: 2, output: 'x' },
  ];
  expect(lastLine(outcomes)).toBe('41 passed, 2 failed');
});
