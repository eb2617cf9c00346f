import { closest } from '../closest.ts';
import type { Path } from './frontmatter.ts';
import { isGlued, meantKey } from './misspelt.ts';
import { CURLY, oddHelp } from './odd-characters.ts';
import { assessmentSchema } from './schema.ts';
import { knownKeys } from './schema-shape.ts';
import { describe, type Issue, isMissing, pathOf, type SchemaProblem } from './schema-words.ts';

export type { SchemaProblem } from './schema-words.ts';

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
  const renamed = new Set(unknown.flatMap(({ meant }) => meant));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .filter((issue) => !(isMissing(issue) && renamed.has(issue.path.join('.'))))
    .filter((issue, index, all) => all.findIndex((other) => samePlace(issue, other)) === index)
    .map((issue) => describe(issue));
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
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}

type Data = Readonly<Record<string, unknown>>;

function unknownKeys(
  issue: Issue,
  data: unknown,
): { readonly problem: SchemaProblem; readonly meant: readonly string[] }[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = pathOf(issue);
  const known = knownKeys(parent);
  const inParent = (key: string): string => [...parent, key].join('.');
  const present = Object.keys((valueAt(data, parent) ?? {}) as object);
  const free = known.filter((key) => !present.includes(key));
  return wholeKeys(issue.keys, valueAt(data, parent)).map((key) => {
    const comma = decimalComma(key, valueAt(data, parent));
    if (comma) return { problem: { ...comma, path: [...parent, key] }, meant: [] };
    if (key === '<<') return { problem: mergeKey(parent), meant: known.map(inParent) };
    const odd = oddHelp(key);
    if (odd)
      return {
        problem: { ...oddKey(key, odd), path: [...parent, key] },
        meant: known.filter((name) => name === wordOf(key)).map(inParent),
      };
    const guess = meantKey(key, free);
    const double = guess ? undefined : closest(key, known);
    return {
      problem: {
        kind: 'unknown-key',
        path: [...parent, key],
        message: `There is no key "${key}" here.`,
        help: isComputed(key) ? NEVER_WRITTEN : keyHelp(key, { guess, double, known }),
      },
      meant: guess && !isComputed(key) ? [inParent(guess)] : [],
    };
  });
}

/** Without the pieces between the commas of one text, where its end is there: a key with a curly quote. */
function wholeKeys(keys: readonly string[], group: unknown): readonly string[] {
  if (!keys.some((key) => CURLY.test(key))) return keys;
  return keys.filter((key) => CURLY.test(key) || (group as Data)[key] !== null);
}

/** The first word of a key, which is the key that was meant. */
const wordOf = (key: string): string | undefined => /[\w-]+/.exec(key)?.[0];

/** A key with a sign in it that was meant as one of YAML; a comma between curly quotes ends a text all the same. */
const oddKey = (key: string, help: string) =>
  ({
    kind: 'unknown-key',
    message: `There is no key "${key}" here.`,
    help: CURLY.test(key)
      ? `${help} A comma ends a text that has no plain quotes around it.`
      : help,
  }) as const;

/** What follows from the judgements, under the names that people give it. */
const COMPUTED =
  /^(?:(?:aivss|cvss|risk|overall|final|headline)[-_ ]?)?(?:scores?|bands?|rank|rating|severity)$|^(?:aivss|headline|overall|factor[-_]?sum)$/i;
const NEVER_WRITTEN = 'A score is computed, never written. Remove this line.';

const isComputed = (key: string): boolean => COMPUTED.test(key);

/** In a group in braces a comma ends a value: "{ score: 0,5 }" is a score of 0 and a key "5". */
function decimalComma(key: string, group: unknown) {
  const entries = group as Data;
  if (!/^\d+$/.test(key) || entries[key] !== null) return undefined;
  const whole = Number.isInteger(entries.score) ? entries.score : 0;
  return {
    kind: 'unknown-key',
    message: `A comma ends the number before "${key}".`,
    help: `Write it with a point: ${whole}.${key}.`,
  } as const;
}

interface Guesses {
  readonly guess: string | undefined;
  readonly double: string | undefined;
  readonly known: readonly string[];
}

function keyHelp(key: string, { guess, double, known }: Guesses): string {
  if (guess && isGlued(key, guess)) return `Write a colon and a blank behind "${guess}".`;
  if (guess) return `Did you mean "${guess}"?`;
  if (double) return `Remove it; "${double}" is given already.`;
  return `The keys here are ${known.join(', ')}.`;
}

const mergeKey = (parent: Path): SchemaProblem => ({
  kind: 'unknown-key',
  path: [...parent, '<<'],
  message: 'The merge key "<<" takes keys from another group.',
  help: 'Write the keys themselves, so that they can be read where they stand.',
});

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    data,
  );
