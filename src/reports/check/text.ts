import type { Diagnostic } from '../../domain/diagnostic.ts';
import { harmless } from './cells.ts';
import { codeFrame } from './code-frame.ts';
import type { ReportOptions } from './json.ts';
import { COLOURS, type Paint, plain } from './paint.ts';
import { ruleAddress } from './rule-address.ts';
import { summary, tableByRule } from './summary.ts';

export interface TextOptions extends Partial<ReportOptions> {
  readonly checked: number;
  /** Colours, for a terminal. */
  readonly paint?: Paint;
  /** Columns for a line of a file; a longer one is cut around the token. */
  readonly columns?: number;
}

/** Gives the text of a file by the path in its diagnostics: a map, or something that reads the file again. */
export interface Texts {
  get(file: string): string | undefined;
}

/**
 * Diagnostics for people at a terminal: each with its line, and a count at the end. Errors come last, where a terminal
 * stops scrolling: nobody would find them among the notes of a thousand files.
 *
 * @param diagnostics in the order in which they should appear, those of one file together
 */
export function textReport(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  options: TextOptions,
): string {
  const { error = [], other = [] } = Object.groupBy(diagnostics, ({ severity }) =>
    severity === 'error' ? severity : 'other',
  );
  const blocks = [other, error].flatMap((group) => blocksOf(group, texts, options));
  const { counted = diagnostics, checked, paint } = options;
  const table = tableByRule(counted);
  return [...blocks, ...(table ? [table] : []), summary(counted, checked, paint)].join('\n\n');
}

function blocksOf(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  options: TextOptions,
): string[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  return [...byFile].flatMap(([file, ofFile]) => {
    const lines = texts.get(file)?.split(/\r?\n/) ?? [];
    return ofFile.map((diagnostic) =>
      diagnosticBlock(diagnostic, lines[diagnostic.start.line - 1], options),
    );
  });
}

function diagnosticBlock(
  diagnostic: Diagnostic,
  line: string | undefined,
  options: TextOptions,
): string {
  const { paint = plain, columns = 100, base = '' } = options;
  const { file, start, severity, rule, message, help } = diagnostic;
  const place = paint('bold', harmless(`${file}:${start.line}:${start.column}`));
  return [
    `${place}  ${paint(COLOURS[severity], severity)}  ${paint('dim', rule)}`,
    `  ${harmless(message)}`,
    ...(line === undefined ? [] : frame(diagnostic, line, columns, paint)),
    ...indented(`help: ${help}`),
    ...(diagnostic.fixable ? [`  fix: npm run check -- ${inShell(file)} --fix`] : []),
    `  ${paint('dim', `see: ${ruleAddress(base, rule)}`)}`,
  ].join('\n');
}

/** A path as one word of a command line, whoever chose the name. */
const inShell = (path: string): string =>
  /^[\w./@%+-]+$/.test(path) ? path : `'${harmless(path).replaceAll("'", "'\\''")}'`;

/** Indented lines of a help text. One that begins with `::` would be a command to the runner of a workflow. */
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
