import { relative } from 'node:path';
import type { TestResult } from './outcome.ts';

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** Every unit test. A file that could not be loaded has none, and counts as one failure. */
export function unitTests({ testResults }: VitestReport, root: string): TestResult[] {
  return testResults.flatMap((file): TestResult[] => {
    const name = relative(root, file.name);
    const tests = file.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${name}: ${fullName}`,
      status: statusOf(status),
      messages: (failureMessages ?? []).map(withoutRunner),
    }));
    const loaded = file.status !== 'failed' || tests.some(({ status }) => status === 'failed');
    return loaded ? tests : [...tests, { name, status: 'failed', messages: [file.message] }];
  });
}

const statusOf = (status: string): TestResult['status'] =>
  status === 'passed' || status === 'failed' ? status : 'skipped';

/** A stack without the runner's own frames. */
const withoutRunner = (message: string): string =>
  message.replace(/^ +at .*node_modules.*\n?/gm, '').trimEnd();
