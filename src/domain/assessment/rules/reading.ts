import type { AssessmentFile, Unreadable } from '../reading/read-file.ts';
import type { YamlProblem } from '../reading/yaml-problems.ts';
import type { Finding } from './rule.ts';

/** Rules about whether a file can be read at all. */

export const unreadable =
  (kind: Unreadable['kind'], finding: (why: Unreadable) => Omit<Finding, 'range'>) =>
  (file: AssessmentFile): Finding[] => {
    const why = file.unreadable;
    if (why?.kind !== kind) return [];
    return [{ range: [why.offset, why.offset + 1], ...finding(why) }];
  };

export const yamlFindings =
  (kind: YamlProblem['kind']) =>
  (file: AssessmentFile): Finding[] =>
    (file.frontmatter?.problems ?? [])
      .filter((problem) => problem.kind === kind)
      .map(({ range, message, help }) => ({ range, message, help }));
