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

/** Something that a check finds in a file, as plain data for reporters. */
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

/** Order inside a file: by place, then by rule. Findings of one rule at one place keep their order. */
function compareInFile(a: Diagnostic, b: Diagnostic): number {
  return (
    a.start.line - b.start.line || a.start.column - b.start.column || compareText(a.rule, b.rule)
  );
}

/** A report shows at most so many findings of one rule in one file, because nobody reads thousands of the same. */
export const MOST_OF_A_RULE = 40;

/**
 * The diagnostics in the order of a report, by file, without repetitions. Of one rule in one file there are at most
 * `MOST_OF_A_RULE`, and the last of them says how many more there are.
 */
export function inReportOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byFile = [...Map.groupBy(diagnostics, ({ file }) => file)];
  return byFile.toSorted(([a], [b]) => compareText(a, b)).flatMap(([, all]) => orderInFile(all));
}

/** The diagnostics of one file. */
function orderInFile(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const ordered = isOrderedOnce(all) ? all : orderedOnce(all);
  if (ordered.length <= MOST_OF_A_RULE) return ordered;
  const byRule = Map.groupBy(ordered, ({ rule }) => rule);
  return [...byRule.values()].flatMap((ofRule) => limit(ofRule)).toSorted(compareInFile);
}

/** Asked first, as most lists are: they come from reports that were ordered before. */
const isOrderedOnce = (all: readonly Diagnostic[]): boolean =>
  all.every((next, at) => at === 0 || compareInFile(itemAt(all, at - 1), next) < 0);

function orderedOnce(all: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(all.toReversed().map((each) => [identityOf(each), each]));
  return [...once.values()].reverse().toSorted(compareInFile);
}

function limit(ofRule: readonly Diagnostic[]): readonly Diagnostic[] {
  const [last, more] = [ofRule[MOST_OF_A_RULE - 1], ofRule.length - MOST_OF_A_RULE];
  if (last === undefined || more <= 0) return ofRule;
  const message = `${last.message} There are ${more} more of these in this file.`;
  return [...ofRule.slice(0, MOST_OF_A_RULE - 1), { ...last, message }];
}

const identityOf = ({ start, rule, message }: Diagnostic): string =>
  `${start.line} ${start.column} ${rule} ${message}`;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
