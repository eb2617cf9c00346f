import type { Assessment } from '../format/schema.ts';
import { type Parsed, parseAssessment, type SchemaProblem } from '../format/schema-problems.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { aboutKey } from './draft.ts';
import { oncePerFile } from './once-per-file.ts';
import type { Finding } from './rule.ts';

/** Rules about the shape of the data: what the schema says, one rule per kind of mistake. */

const parsed = oncePerFile(
  ({ frontmatter, text }): Parsed =>
    frontmatter?.readable
      ? parseAssessment(frontmatter.data, (path) => text.slice(...frontmatter.valueRange(path)))
      : { problems: [] },
);

export const problemsOf =
  (kind: SchemaProblem['kind'], about: typeof aboutKey) =>
  (file: AssessmentFile): Finding[] =>
    parsed(file)
      .problems.filter((problem) => problem.kind === kind)
      .map(({ path, message, help, meant, from }) => {
        const finding = about(file, path, message, help);
        const start = from && file.frontmatter?.valueRange(from)[0];
        const [at, end] = finding.range;
        return meant === undefined
          ? finding
          : { ...finding, corrections: [{ range: [start ?? at, end], value: meant }] };
      });

/** The data as the schema gives them; undefined where they cannot be read, or the schema has something against them. */
export const assessmentOf = (file: AssessmentFile): Assessment | undefined =>
  parsed(file).assessment;
