import type { z } from 'zod';
import { editionOf } from '../../maestro/layers.ts';
import { isGroup } from '../reading/path.ts';
import { type Opinion, opinionSchema } from './opinion-schema.ts';
import { ASSESSMENT_SCHEMAS, type Assessment } from './schema.ts';
import { type Issue, isMissing } from './schema-issue.ts';
import { problemOf, type SchemaProblem, type Written } from './schema-words.ts';
import { unknownKeys } from './unknown-keys.ts';

export type { SchemaProblem } from './schema-words.ts';

/** The data as the schema returns them, without blanks around texts; or all problems that it has with them. */
export interface Parsed<Data = Assessment> {
  readonly data?: Data;
  readonly problems: readonly SchemaProblem[];
}

/**
 * @param data plain data, as YAML gives it
 * @param written gives the value at a path as it is written in the file
 */
export const parseAssessment = (data: unknown, written?: Written): Parsed =>
  parsedBy(ASSESSMENT_SCHEMAS[editionOf(Object(data).maestro)], data, written);

export const parseOpinion = (data: unknown, written?: Written): Parsed<Opinion> =>
  parsedBy(opinionSchema, data, written);

/** Parses data by any schema, with problems in the same words. */
export function parsedBy<Data>(
  schema: z.ZodType<Data>,
  data: unknown,
  written: Written = () => undefined,
): Parsed<Data> {
  const result = schema.safeParse(data, { reportInput: true });
  return result.success
    ? { data: result.data, problems: [] }
    : { problems: problemsOfIssues(result.error.issues, data, { written, schema }) };
}

/** The issues in words. A misspelt key is one problem, and not an unknown key and a missing one. */
function problemsOfIssues(
  schemaIssues: readonly Issue[],
  data: unknown,
  { written, schema }: { readonly written: Written; readonly schema: unknown },
): SchemaProblem[] {
  const issues = schemaIssues.flatMap((issue) => issuesOfForm(issue));
  const unknown = issues.flatMap((issue) => unknownKeys(issue, data, schema));
  const misspelt = new Set(unknown.flatMap(({ meant }) => meant));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .filter((issue) => !(isMissing(issue) && misspelt.has(issue.path.join('.'))))
    .filter((issue, index, all) => all.findIndex((other) => samePlace(issue, other)) === index)
    .map((issue) => problemOf(issue, written, schema));
  return [...unknown.map(({ problem }) => problem), ...others];
}

/** Of several issues with one value, only the first is reported. */
const samePlace = (a: Issue, b: Issue): boolean => a.path.join('.') === b.path.join('.');

/** A factor is a number or a group. Of the two forms, the issues of the one that was chosen count. One form may hold another. */
function issuesOfForm(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors[isGroup(issue.input) ? 1 : 0] ?? [];
  return branch.flatMap((inner) =>
    issuesOfForm(Object.assign({}, inner, { path: [...issue.path, ...inner.path] })),
  );
}
