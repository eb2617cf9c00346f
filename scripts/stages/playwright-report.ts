import { stripVTControlCharacters } from 'node:util';
import type { TestResult } from './outcome.ts';

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly errors: readonly PlaywrightError[] }[];
    }[];
  }[];
}

interface PlaywrightError {
  readonly message?: string;
  readonly stack?: string;
  readonly snippet?: string;
}

/** Every browser test, once for each project. */
export function browserTests({ suites }: PlaywrightReport): TestResult[] {
  return suites.flatMap((suite) => testsOf(suite, []));
}

function testsOf(suite: Suite, above: readonly string[]): TestResult[] {
  const titles = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: [projectName, ...titles, title].join(' › '),
      status: statusOf(status),
      messages: results.flatMap(({ errors }) => errors.map(messageOf)),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))];
}

/** "Expected" is Playwright's word for a test that ended as it should; a flaky one did not. */
const statusOf = (status: string): TestResult['status'] =>
  status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed';

const messageOf = ({ message, stack, snippet }: PlaywrightError): string =>
  stripVTControlCharacters([stack ?? message, snippet].filter(Boolean).join('\n\n'));
