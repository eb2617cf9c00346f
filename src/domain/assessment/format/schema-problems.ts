import type { z } from 'zod';
import { editionOf } from '../../maestro/layers.ts';
import { type Opinion, opinionSchema } from './opinion-schema.ts';
import { ASSESSMENT_SCHEMAS, type Assessment } from './schema.ts';
import { type Issue, isMissing } from './schema-issue.ts';
import { describe, type SchemaProblem, type Written } from './schema-words.ts';
import { unknownKeys } from './unknown-keys.ts';

export type { SchemaProblem } from './schema-words.ts';

/** Data as the schema gives them, without the blanks around texts; or everything it has against them. */
export interface Parsed<Data = Assessment> {
  readonly data?: Data;
  readonly problems: readonly SchemaProblem[];
}

/**
 * @param data plain data, as YAML gives it
 * @param written what stands in the file at a path
 */
export const parseAssessment = (data: unknown, written?: Written): Parsed =>
  parsedBy(ASSESSMENT_SCHEMAS[editionOf(Object(data).maestro)], data, written);

export const parseOpinion = (data: unknown, written?: Written): Parsed<Opinion> =>
  parsedBy(opinionSchema, data, written);

/** Data by any schema of the format, with its complaints in the same words. */
export function parsedBy<Data>(
  schema: z.ZodType<Data>,
  data: unknown,
  written: Written = () => undefined,
): Parsed<Data> {
  const result = schema.safeParse(data, { reportInput: true });
  return result.success
    ? { data: result.data, problems: [] }
    : { problems: inWords(result.error.issues, data, { written, schema }) };
}

/** A mistyped key is one problem, not an unknown key and a missing one. */
function inWords(
  all: readonly Issue[],
  data: unknown,
  { written, schema }: { readonly written: Written; readonly schema: unknown },
): SchemaProblem[] {
  const issues = all.flatMap((issue) => mostSpecific(issue));
  const unknown = issues.flatMap((issue) => unknownKeys(issue, data, schema));
  const renamed = new Set(unknown.flatMap(({ meant }) => meant));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .filter((issue) => !(isMissing(issue) && renamed.has(issue.path.join('.'))))
    .filter((issue, index, all) => all.findIndex((other) => samePlace(issue, other)) === index)
    .map((issue) => describe(issue, written, schema));
  return [...unknown.map(({ problem }) => problem), ...others];
}

/** One value breaks several demands at a time; its first complaint is enough to mend it. */
const samePlace = (a: Issue, b: Issue): boolean => a.path.join('.') === b.path.join('.');

/** A factor is a number or an object: what counts is the complaint of the form that was chosen. */
function mostSpecific(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isObject =
    typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
  const branch = issue.errors[isObject ? 1 : 0] ?? [];
  return branch.map((inner) => Object.assign({}, inner, { path: [...issue.path, ...inner.path] }));
}
