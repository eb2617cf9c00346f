import type { Mistake } from '../../diagnostic.ts';
import { shortened } from '../../shortened.ts';
import type { Path } from '../reading/path.ts';
import { certainValue } from './schema-certain.ts';
import { expectation, quantity } from './schema-help.ts';
import { type Issue, isMissing, pathOf } from './schema-issue.ts';

/** One complaint of the schema, in words that a contributor can act on. */
export interface SchemaProblem extends Mistake {
  readonly kind: 'unknown-key' | 'missing-key' | 'type' | 'value';
  readonly path: Path;
  /** The one value, or the one key, that can have been meant. */
  readonly meant?: unknown;
  /** Where what it replaces begins, if that is not at the path. */
  readonly from?: Path;
}

/** A value as it stands in the file: YAML makes 1.1 of 1.10, and 7 of 007. */
export type Written = (path: Path) => string | undefined;

/** An issue other than an unknown key, as a sentence about this value and a sentence about what is allowed. */
export function describe(issue: Issue, written: Written, schema: unknown): SchemaProblem {
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
  return `${subject} cannot be ${typeof input === 'number' ? (written ?? input) : show(input)}.`;
}

function show(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a group of keys';
  return JSON.stringify(typeof input === 'string' ? shortened(input) : input) ?? 'nothing';
}
