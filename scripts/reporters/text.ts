import { styleText } from 'node:util';
import { type Diagnostic, SEVERITIES, type Severity } from '../../src/domain/diagnostic.ts';
import { count } from '../../src/presentation/format.ts';
import { harmless } from './cells.ts';
import { codeFrame } from './code-frame.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Columns for a line of a file; a longer one is cut around the token. */
  readonly columns?: number;
  /** How many assessments were checked. */
  readonly checked: number;
}

type Style = Parameters<typeof styleText>[0];
const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<
  Severity,
  Style
>;

/**
 * Diagnostics for people at a terminal: each with its line, and a count at the end.
 *
 * @param diagnostics in the order in which they shall appear
 * @param texts the text of each file, by the path in its diagnostics
 */
export function report(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  options: TextOptions,
): string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split(/\r?\n/)]));
  const style = styling(options.colour);
  const blocks = diagnostics.map((diagnostic) => {
    const line = lines.get(diagnostic.file)?.[diagnostic.start.line - 1];
    return block(diagnostic, line, options.columns ?? 100, style);
  });
  return [...blocks, summary(diagnostics, options.checked, style)].join('\n\n');
}

/** Colour is asked for: the stream was looked at where it was known. */
const styling = (colour: boolean) => (format: Style, text: string) =>
  colour ? styleText(format, text, { validateStream: false }) : text;
type Styling = ReturnType<typeof styling>;

function block(found: Diagnostic, line: string | undefined, columns: number, style: Styling) {
  const { file, start, severity, rule, message, help } = found;
  const place = style('bold', harmless(`${file}:${start.line}:${start.column}`));
  const colour = COLOURS[severity];
  return [
    `${place}  ${style(colour, severity)}  ${style('dim', rule)}`,
    ...indented(message),
    ...(line === undefined ? [] : frame(found, line, columns, style)),
    ...indented(`help: ${help}`),
  ].join('\n');
}

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${harmless(line)}`);

function frame(
  { start, end, severity }: Diagnostic,
  line: string,
  columns: number,
  style: Styling,
) {
  const to = end.line > start.line ? line.length : end.column - 1;
  const { code, mark } = codeFrame(line, start.column - 1, to, columns);
  const number = String(start.line).padStart(4);
  return [
    `${style('dim', `${number} |`)} ${code}`.trimEnd(),
    `${style('dim', '     |')} ${mark.replace(/\^+/, (marks) => style(COLOURS[severity], marks))}`,
  ];
}

/** `2 errors, 1 warning in 3 files`, or that there is nothing to say. */
function summary(diagnostics: readonly Diagnostic[], checked: number, style: Styling): string {
  if (diagnostics.length === 0) return `${count(checked, 'assessment')} checked: no problems.`;
  const counts = SEVERITIES.flatMap((severity) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [style(COLOURS[severity], count(number, severity))];
  });
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(', ')} in ${count(files, 'file')}`;
}
