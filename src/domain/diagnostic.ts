import { itemAt } from './lookup.ts';
import { compareText } from './names.ts';
import type { Position } from './position.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that is wrong. */
export interface Mistake {
  /** What is wrong about this value. */
  readonly message: string;
  /** How to fix it. */
  readonly help: string;
}

/** Something that a check has to say of a file. A value: reporters print it. */
export interface Diagnostic extends Mistake {
  /** Id of the rule, e.g. `cvss/vector`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** Where in the data, e.g. `threats[0].cvss`; empty when it is not about a datum. */
  readonly path: string;
  /** Whether `--fix` corrects it. */
  readonly fixable?: true;
}

/** Order inside a file: by place, then by rule; what a rule says of one place stays in the order of the rule. */
function compareInFile(a: Diagnostic, b: Diagnostic): number {
  return (
    a.start.line - b.start.line || a.start.column - b.start.column || compareText(a.rule, b.rule)
  );
}

/** A file that breaks one rule more often than this is told so; nobody reads thousands of the same. */
export const MOST_OF_A_RULE = 40;

/**
 * The diagnostics in the order of a report, by file, each rule, place and message once. Of one rule in one file there are
 * at most `MOST_OF_A_RULE`; the last of these says how many more there are.
 */
export function inReportOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byFile = [...Map.groupBy(diagnostics, ({ file }) => file)];
  return byFile.toSorted(([a], [b]) => compareText(a, b)).flatMap(([, found]) => inOrder(found));
}

/** What was found in one file. */
function inOrder(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const ordered = isInOrder(all) ? all : onceInOrder(all);
  if (ordered.length <= MOST_OF_A_RULE) return ordered;
  const byRule = Map.groupBy(ordered, ({ rule }) => rule);
  return [...byRule.values()].flatMap((found) => limited(found)).toSorted(compareInFile);
}

/** Nearly all are: a report is put together of reports. */
const isInOrder = (all: readonly Diagnostic[]): boolean =>
  all.every((one, at) => at === 0 || compareInFile(itemAt(all, at - 1), one) < 0);

function onceInOrder(all: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(all.toReversed().map((found) => [identity(found), found]));
  return [...once.values()].reverse().toSorted(compareInFile);
}

function limited(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [last, more] = [found[MOST_OF_A_RULE - 1], found.length - MOST_OF_A_RULE];
  if (last === undefined || more <= 0) return found;
  const message = `${last.message} There are ${more} more of these in this file.`;
  return [...found.slice(0, MOST_OF_A_RULE - 1), { ...last, message }];
}

const identity = ({ start, rule, message }: Diagnostic): string =>
  `${start.line} ${start.column} ${rule} ${message}`;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
