import { describe, expect, test } from 'vitest';
import { lastLine, type TestResult, testsOutcome, wholeOutcome } from './outcome.ts';
import { browserTests } from './playwright-report.ts';
import { unitTests } from './vitest-report.ts';

const passed: TestResult = { name: 'a', status: 'passed', messages: [] };
const failed: TestResult = { name: 'b', status: 'failed', messages: ['expected 1'] };
const skipped: TestResult = { name: 'c', status: 'skipped', messages: [] };

test('a check counts one, and speaks only when it fails', () => {
  expect(wholeOutcome({ code: 0, output: 'fine' })).toEqual({ passed: 1, failed: 0, output: '' });
  expect(wholeOutcome({ code: 2, output: 'bad' })).toEqual({ passed: 0, failed: 1, output: 'bad' });
});

describe('tests count one each', () => {
  test.each([
    ['all passed', [passed, passed], 0, { passed: 2, failed: 0, output: '' }],
    ['one skipped', [passed, skipped], 0, { passed: 1, failed: 0, output: '' }],
    ['one failed', [passed, failed], 1, { passed: 1, failed: 1, output: '✗ b\nexpected 1' }],
    ['a failure outside of the tests', [passed], 1, { passed: 1, failed: 1, output: 'log' }],
    ['no report', undefined, 1, { passed: 0, failed: 1, output: 'log' }],
    ['no test at all', [], 0, { passed: 0, failed: 1, output: 'log' }],
    ['only skipped ones', [skipped], 0, { passed: 0, failed: 1, output: 'log' }],
  ])('%s', (_, results, code, outcome) => {
    expect(testsOutcome(results, { code, output: 'log' })).toEqual(outcome);
  });
});

test('the last line counts everything', () => {
  const outcomes = [
    { passed: 1, failed: 0, output: '' },
    { passed: 40, failed: 2, output: 'x' },
  ];
  expect(lastLine(outcomes)).toBe('41 passed, 2 failed');
});

test('a report of Vitest: tests by file, and a file that does not load as one failure', () => {
  const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
    ...{ fullName, status, failureMessages },
  });
  const report = {
    testResults: [
      {
        ...{ name: '/p/a.test.ts', status: 'failed', message: '' },
        assertionResults: [test('x', 'passed'), test('y', 'failed', ['m']), test('z', 'pending')],
      },
      { name: '/p/b.test.ts', status: 'failed', message: 'no module', assertionResults: [] },
    ],
  };
  expect(unitTests(report, '/p')).toEqual([
    { name: 'a.test.ts: x', status: 'passed', messages: [] },
    { name: 'a.test.ts: y', status: 'failed', messages: ['m'] },
    { name: 'a.test.ts: z', status: 'skipped', messages: [] },
    { name: 'b.test.ts', status: 'failed', messages: ['no module'] },
  ]);
});

test('a report of Playwright: every test of every suite', () => {
  const spec = (title: string, status: string, errors: { message: string }[] = []) => ({
    title,
    tests: [{ projectName: 'desktop', status, results: [{ errors }] }],
  });
  const report = {
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('x', 'expected'), spec('y', 'unexpected', [{ message: '\u001b[31mm' }])],
        suites: [{ title: 'inner', specs: [spec('z', 'skipped'), spec('w', 'flaky')] }],
      },
    ],
  };
  expect(browserTests(report)).toEqual([
    { name: 'desktop › a.spec.ts › x', status: 'passed', messages: [] },
    { name: 'desktop › a.spec.ts › y', status: 'failed', messages: ['m'] },
    { name: 'desktop › a.spec.ts › inner › z', status: 'skipped', messages: [] },
    { name: 'desktop › a.spec.ts › inner › w', status: 'failed', messages: [] },
  ]);
});
