import type { Mistake } from '../../diagnostic.ts';
import { shortened } from '../../shortened.ts';
import type { Path } from '../reading/path.ts';
import { certainValue } from './schema-certain.ts';
import { expectation, quantity } from './schema-help.ts';
import { type Issue, isMissing, pathOf } from './schema-issue.ts';

/** One problem that the schema has with the data, in words that a contributor can act on. */
export interface SchemaProblem extends Mistake {
  readonly kind: 'unknown-key' | 'missing-key' | 'type' | 'value';
  readonly path: Path;
  /** The value or key that is certainly meant. */
  readonly meant?: unknown;
  /** Where the text that it replaces begins, if that is not at `path`. */
  readonly from?: Path;
}

/** Gives the value at a path as it is written in the file: YAML reads 1.10 as 1.1, and 007 as 7. */
export type Written = (path: Path) => string | undefined;

/** Puts an issue other than an unknown key into words: a sentence on the value, and one on what is allowed. */
export function problemOf(issue: Issue, written: Written, schema: unknown): SchemaProblem {
  const path = pathOf(issue);
  const name = String(path.findLast((segment) => typeof segment === 'string') ?? 'the file');
  const help = expectation(issue, name, { written: written(path), schema });
  if (isMissing(issue)) {
    const message = `"${name}" is missing.`;
    return {
      kind: 'missing-key',
      path,
      message,
      help: `Add "${name}". ${help.replace(`"${name}" takes`, 'It takes')}`,
    };
  }
  const kind = issue.code === 'invalid_type' ? 'type' : 'value';
  const subject = typeof path.at(-1) === 'number' ? `An entry of "${name}"` : `"${name}"`;
  const message = complaint(issue, subject, written(path));
  return { kind, path, message, help, meant: certainValue(issue, name, written(path)) };
}

function complaint(issue: Issue, subject: string, written: string | undefined): string {
  const { input } = issue;
  const isSize = issue.code === 'too_small' || issue.code === 'too_big';
  if (isSize && typeof input === 'string') {
    const length = input.trim().length;
    return length === 0
      ? `${subject} is blank.`
      : `${subject} has ${quantity(length, 'character')}.`;
  }
  if (isSize && Array.isArray(input) && input.length > 0) {
    return `${subject} has ${quantity(input.length, 'entry')}.`;
  }
  return `${subject} cannot be ${typeof input === 'number' ? (written ?? input) : inWords(input)}.`;
}

function inWords(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a group of keys';
  return JSON.stringify(typeof input === 'string' ? shortened(input) : input) ?? 'nothing';
}
