/** What came of a stage. Skipped tests count as neither. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a person needs to see; empty when all is well. */
  readonly output: string;
}

/** How a program ended, and all that it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A check that passes or fails as a whole. */
export const wholeOutcome = ({ code, output }: Ended): Outcome =>
  code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };

/** One test of a runner, with the messages of its failure. */
export interface TestResult {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly messages: readonly string[];
}

/**
 * Tests that count one each. A runner that failed without a failed test (a mistake outside of any test, or no test
 * at all) is one failure with all that it printed.
 *
 * @param results undefined when the runner left no report
 */
export function testsOutcome(results: readonly TestResult[] | undefined, ended: Ended): Outcome {
  const of = (status: TestResult['status']) =>
    (results ?? []).filter((one) => one.status === status);
  const failures = of('failed');
  const passed = of('passed').length;
  if (failures.length === 0 && (ended.code !== 0 || passed === 0)) {
    return { passed, failed: 1, output: ended.output || 'No test ran.' };
  }
  const output = failures.map(({ name, messages }) => [`✗ ${name}`, ...messages].join('\n'));
  return { passed, failed: failures.length, output: output.join('\n\n') };
}

export const lastLine = (outcomes: readonly Outcome[]): string => {
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
};
