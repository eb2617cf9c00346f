import { reportOn } from '../checking/checked.fixture.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from './example.ts';
import type { CheckOptions } from './rule.ts';

/** What is found in the example after some changes: rule and marked text. */
export function found(
  options: CheckOptions,
  ...changes: readonly [from: string, to: string][]
): [rule: string, marked: string | undefined][] {
  const text = changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`"${from}" is not in the example.`);
    return changed.replaceAll(from, () => to);
  }, EXAMPLE);
  const file = readAssessmentFile(new TextEncoder().encode(text), 'a.md');
  const lines = file.text.split('\n');
  return reportOn([file], options).map(({ rule, start, end }) => [
    rule,
    lines[start.line - 1]?.slice(start.column - 1, end.column - 1),
  ]);
}
