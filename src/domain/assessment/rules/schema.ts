import { type SchemaProblem, schemaProblems } from '../format/schema-problems.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { aboutKey } from './draft.ts';
import { oncePerFile } from './once-per-file.ts';
import type { Finding } from './rule.ts';

/** Rules about the shape of the data: what the schema says, one rule per kind of mistake. */

const problems = oncePerFile(({ frontmatter }): readonly SchemaProblem[] =>
  frontmatter?.readable ? schemaProblems(frontmatter.data) : [],
);

export const problemsOf =
  (kind: SchemaProblem['kind'], about: typeof aboutKey) =>
  (file: AssessmentFile): Finding[] =>
    problems(file)
      .filter((problem) => problem.kind === kind)
      .map(({ path, message, help }) => about(file, path, message, help));

/** Whether the data can be read and the schema has nothing against it. */
export const fitsSchema = (file: AssessmentFile): boolean =>
  file.frontmatter?.readable === true && problems(file).length === 0;
