import type { AssessmentFile, Unreadable } from '../reading/read-file.ts';
import type { YamlProblem } from '../reading/yaml-problems.ts';
import type { Finding } from './rule.ts';

/** The check of a rule about files that cannot be read for one reason. */
export const unreadableFindings =
  (
    kind: Unreadable['kind'],
    message: (why: Unreadable) => string,
    lengthOf: (why: Unreadable) => number = () => 1,
  ) =>
  (file: AssessmentFile): Finding[] => {
    const why = file.unreadable;
    if (why?.kind !== kind) return [];
    return [{ range: [why.offset, why.offset + lengthOf(why)], message: message(why) }];
  };

/** The check of a rule about one kind of problem with the YAML. */
export const yamlFindings =
  (kind: YamlProblem['kind']) =>
  (file: AssessmentFile): Finding[] =>
    (file.frontmatter?.problems ?? [])
      .filter((problem) => problem.kind === kind)
      .map(({ range, message, help }) => ({ range, message, help }));
