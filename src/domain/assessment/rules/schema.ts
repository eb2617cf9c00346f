import type { AssessmentFile } from '../file.ts';
import { type SchemaProblem, schemaProblems } from '../schema-problems.ts';
import { aboutKey, aboutValue } from './draft.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about the shape of the data: what the schema says, one rule per kind of mistake. */

const problemsOf = new WeakMap<AssessmentFile, readonly SchemaProblem[]>();

function problems(file: AssessmentFile): readonly SchemaProblem[] {
  if (!file.frontmatter?.readable) return [];
  const known = problemsOf.get(file) ?? schemaProblems(file.frontmatter.data);
  problemsOf.set(file, known);
  return known;
}

const of =
  (kind: SchemaProblem['kind'], about: typeof aboutKey) =>
  (file: AssessmentFile): Finding[] =>
    problems(file)
      .filter((problem) => problem.kind === kind)
      .map(({ path, message, help }) => about(file, path, message, help));

export const schemaRules: readonly Rule[] = [
  {
    id: 'schema/unknown-key',
    severity: 'error',
    title: 'Every key is one of the format.',
    check: of('unknown-key', aboutKey),
  },
  {
    id: 'schema/missing-key',
    severity: 'error',
    title: 'Every required key is there.',
    check: of('missing-key', aboutKey),
  },
  {
    id: 'schema/type',
    severity: 'error',
    title: 'Every value is of its type.',
    check: of('type', aboutValue),
  },
  {
    id: 'schema/value',
    severity: 'error',
    title: 'Every value is one that its key takes.',
    check: of('value', aboutValue),
  },
];
