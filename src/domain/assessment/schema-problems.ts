import type { z } from 'zod';
import { closest } from '../closest.ts';
import type { Path } from './frontmatter.ts';
import { assessmentSchema } from './schema.ts';

/** One complaint of the schema, in words that a contributor can act on. */
export interface SchemaProblem {
  readonly kind: 'unknown-key' | 'missing-key' | 'type' | 'value';
  readonly path: Path;
  readonly message: string;
  readonly help: string;
}

type Issue = z.core.$ZodIssue;
type ShapeNode = Readonly<Record<string, unknown>> | undefined;

/**
 * Everything the schema has against some data. A mistyped key is one problem, not an unknown key and a missing one.
 *
 * @param data plain data, as YAML gives it
 */
export function schemaProblems(data: unknown): SchemaProblem[] {
  const result = assessmentSchema.safeParse(data, { reportInput: true });
  if (result.success) return [];
  const issues = result.error.issues.flatMap((issue) => mostSpecific(issue));
  const unknown = issues.flatMap((issue) => unknownKeys(issue, data));
  const renamed = new Set(unknown.flatMap(({ meant }) => meant ?? []));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .filter((issue) => !(isMissing(issue) && renamed.has(issue.path.join('.'))))
    .map((issue) => describe(issue));
  return [...unknown.map(({ problem }) => problem), ...others];
}

/** A factor is a number or an object: what counts is the complaint of the form that was chosen. */
function mostSpecific(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isObject = typeof issue.input === 'object' && issue.input !== null;
  const branch = issue.errors[isObject ? 1 : 0] ?? [];
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}

const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

const pathOf = (issue: Issue): Path =>
  issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));

function unknownKeys(issue: Issue, data: unknown): { problem: SchemaProblem; meant?: string }[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = pathOf(issue);
  const known = knownKeys(parent);
  const present = Object.keys((valueAt(data, parent) ?? {}) as object);
  const free = known.filter((key) => !present.includes(key));
  return issue.keys.map((key) => {
    const guess = closest(key, free) ?? closest(key, known);
    return {
      problem: {
        kind: 'unknown-key',
        path: [...parent, key],
        message: `There is no key "${key}" here.`,
        help: guess ? `Did you mean "${guess}"?` : `The keys here are ${known.join(', ')}.`,
      },
      ...(guess && { meant: [...parent, guess].join('.') }),
    };
  });
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as ShapeNode)?.[key as string], data);

/** The keys that the schema knows at a path. */
function knownKeys(path: Path): string[] {
  let node: unknown = assessmentSchema;
  for (const segment of path) node = inner(node, segment);
  return Object.keys(shapeOf(node) ?? {});
}

interface Def {
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly shape?: ShapeNode;
  readonly options?: readonly unknown[];
}

const defOf = (schema: unknown): Def | undefined =>
  (schema as { _zod?: { def: Def } } | undefined)?._zod?.def;

function unwrap(schema: unknown): unknown {
  const def = defOf(schema);
  if (def?.innerType) return unwrap(def.innerType);
  if (def?.options) return unwrap(def.options.find((option) => shapeOf(option)));
  return schema;
}

const shapeOf = (schema: unknown): ShapeNode =>
  defOf(schema)?.shape ??
  (schema && unwrap(schema) !== schema ? shapeOf(unwrap(schema)) : undefined);

function inner(schema: unknown, segment: string | number): unknown {
  const def = defOf(unwrap(schema));
  return typeof segment === 'number' ? def?.element : def?.shape?.[segment];
}

/** Any other issue, as a sentence about this value and a sentence about what is allowed. */
function describe(issue: Issue): SchemaProblem {
  const path = pathOf(issue);
  const name = String(path.findLast((segment) => typeof segment === 'string') ?? 'the file');
  const shown = show(issue.input);
  if (isMissing(issue)) {
    return {
      kind: 'missing-key',
      path,
      message: `"${name}" is missing.`,
      help: expectation(issue, name),
    };
  }
  const kind = issue.code === 'invalid_type' ? 'type' : 'value';
  return { kind, path, message: `"${name}" cannot be ${shown}.`, help: expectation(issue, name) };
}

function show(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a group of keys';
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of keys',
};

/** What the schema would have accepted, in words. */
function expectation(issue: Issue, name: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return `"${name}" takes ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const guess = typeof issue.input === 'string' ? closest(issue.input, allowed) : undefined;
      return `${guess ? `Did you mean "${guess}"? ` : ''}Allowed: ${allowed.join(', ')}.`;
    }
    case 'too_small':
      return `It takes at least ${issue.minimum}${unit(issue.origin)}.`;
    case 'too_big':
      return `It takes at most ${issue.maximum}${unit(issue.origin)}.`;
    case 'not_multiple_of':
      return `It takes steps of ${issue.divisor}.`;
    case 'invalid_format':
      return formatHelp(issue.format, name);
    default:
      return `It must be ${issue.message.startsWith('not ') ? issue.message.slice(4) : issue.message}.`;
  }
}

const unit = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';

function formatHelp(format: string, name: string): string {
  if (format === 'date') return 'Write a day that exists, as year-month-day: 2026-11-20.';
  const address = ['url', 'homepage', 'repository'].includes(name);
  if (address) return 'Write a whole web address: https://example.org/page.';
  if (name === 'identifiers') return 'Write a package URL: pkg:pypi/example-agent.';
  return 'Use lower-case letters, digits and single hyphens, at most 60 characters.';
}
