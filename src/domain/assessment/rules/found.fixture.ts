import { reportOn } from '../checking/checked.fixture.ts';
import { fileOfText, markedPart } from '../reading/text.fixture.ts';
import { EXAMPLE } from './example.ts';
import type { Change, CheckOptions } from './rule.ts';

type MarkedFinding = [rule: string, marked: string | undefined];

/** For tests: what is found in the example after some changes, with options of the check. */
export function findingsWith(
  options: CheckOptions,
  ...changes: readonly Change[]
): MarkedFinding[] {
  const text = changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`"${from}" is not in the example.`);
    return changed.replaceAll(from, () => to);
  }, EXAMPLE);
  const file = fileOfText(text, 'a.md');
  return reportOn([file], options).map(({ rule, ...place }) => [rule, markedPart(file, place)]);
}

export const findingsAfter = (...changes: readonly Change[]): MarkedFinding[] =>
  findingsWith({}, ...changes);

export const rulesAfter = (...changes: readonly Change[]): string[] =>
  findingsAfter(...changes).map(([rule]) => rule);
