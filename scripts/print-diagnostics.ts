import { styleText } from 'node:util';
import { siteConfig } from '../src/config.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { type Paint, plain } from '../src/reports/check/paint.ts';
import { publishedBase } from '../src/reports/check/rule-address.ts';
import { textReport } from '../src/reports/check/text.ts';

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** What was checked: how many files, and the texts of those that are reported. */
interface Checked {
  readonly texts: Parameters<typeof textReport>[1];
  readonly checked: number;
}

/** Prints a report for people. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { texts, checked }: Checked,
  stream: Stream = process.stderr,
): void {
  const base = publishedBase(siteConfig(process.env));
  const paint = paintFor(stream);
  stream.write(`${textReport(diagnostics, texts, { paint, base, checked })}\n`);
}

/** Colour where a stream is a terminal and nobody asked for none. */
export function paintFor({ isTTY }: Pick<Stream, 'isTTY'>): Paint {
  const isWanted = isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  if (!isWanted) return plain;
  return (style, text) => styleText(style, text, { validateStream: false });
}
