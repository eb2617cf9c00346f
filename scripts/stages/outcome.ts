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

export type Counts = Pick<Outcome, 'passed' | 'failed'>;

/** A check that passes or fails as a whole. */
export const wholeOutcome = ({ code, output }: Ended): Outcome =>
  code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };

/**
 * Tests that count one each. A runner that failed without a failed test (a mistake outside of any test, or no test
 * at all) is one failure.
 *
 * @param counts undefined when the runner left no report
 */
export function testsOutcome(counts: Counts | undefined, { code, output }: Ended): Outcome {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  if (failed === 0 && code === 0 && passed > 0) return { passed, failed, output: '' };
  return { passed, failed: Math.max(failed, 1), output: output || 'No test ran.' };
}

export const lastLine = (outcomes: readonly Outcome[]): string => {
  const sum = (key: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
};
