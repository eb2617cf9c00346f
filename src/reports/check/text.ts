import type { Diagnostic } from '../../domain/diagnostic.ts';
import { harmless } from './cells.ts';
import { codeFrame } from './code-frame.ts';
import { COLOURS, type Paint, plain } from './paint.ts';
import { ruleAddress } from './rule-address.ts';
import { byRule, summary } from './summary.ts';

export interface TextOptions {
  /** Colours, for a terminal. */
  readonly paint?: Paint;
  /** Columns for a line of a file; a longer one is cut around the token. */
  readonly columns?: number;
  /** How many assessments were checked. */
  readonly checked: number;
  /** Everything that was found, for the count, where not all of it is shown. */
  readonly found?: readonly Diagnostic[];
  /** Address of the published site, without a slash at the end; empty where there is none. */
  readonly base?: string;
}

/** The text of each file, by the path in its diagnostics. A map is one; so is a way to read it again. */
export interface Texts {
  get(file: string): string | undefined;
}

/**
 * Diagnostics for people at a terminal: each with its line, and a count at the end. Errors come last, where a terminal
 * stands still: among the notes of a thousand files nobody would find them.
 *
 * @param diagnostics in the order in which they shall appear, those of one file together
 */
export function textReport(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  options: TextOptions,
): string {
  const { error = [], other = [] } = Object.groupBy(diagnostics, ({ severity }) =>
    severity === 'error' ? severity : 'other',
  );
  const blocks = [other, error].flatMap((some) => blocksOf(some, texts, options));
  const { found = diagnostics, checked, paint } = options;
  const table = byRule(found);
  return [...blocks, ...(table ? [table] : []), summary(found, checked, paint)].join('\n\n');
}

function blocksOf(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  options: TextOptions,
): string[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  return [...byFile].flatMap(([file, found]) => {
    const lines = texts.get(file)?.split(/\r?\n/) ?? [];
    return found.map((one) => block(one, lines[one.start.line - 1], options));
  });
}

function block(found: Diagnostic, line: string | undefined, options: TextOptions): string {
  const { paint = plain, columns = 100, base = '' } = options;
  const { file, start, severity, rule, message, help } = found;
  const place = paint('bold', harmless(`${file}:${start.line}:${start.column}`));
  return [
    `${place}  ${paint(COLOURS[severity], severity)}  ${paint('dim', rule)}`,
    `  ${harmless(message)}`,
    ...(line === undefined ? [] : frame(found, line, columns, paint)),
    ...indented(`help: ${help}`),
    ...(found.fixable ? ['  fix: npm run check -- --fix does this.'] : []),
    `  ${paint('dim', `see: ${ruleAddress(base, rule)}`)}`,
  ].join('\n');
}

/** Lines of an example. One that begins with `::` would be a command to the machine that runs a workflow. */
const indented = (text: string): string[] =>
  text.split('\n').map((line) => `  ${harmless(line.replace(/^(?=\s*::)/, '\0'))}`);

function frame({ start, end, severity }: Diagnostic, line: string, columns: number, paint: Paint) {
  const to = end.line > start.line ? line.length : end.column - 1;
  const { code, mark } = codeFrame(line, start.column - 1, to, columns);
  const number = String(start.line).padStart(4);
  return [
    `${paint('dim', `${number} |`)} ${code}`.trimEnd(),
    `${paint('dim', '     |')} ${mark.replace(/\^+/, (marks) => paint(COLOURS[severity], marks))}`,
  ];
}
