import { styleText } from 'node:util';
import { siteConfig } from '../src/config.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { type Paint, plain } from '../src/reports/check/paint.ts';
import { publishedBase } from '../src/reports/check/rule-address.ts';
import { type Texts, textReport } from '../src/reports/check/text.ts';

/**
 * Prints a report for people to standard error.
 *
 * @param texts of the files that the diagnostics are of
 * @param checked how many files were checked
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { texts, checked }: { readonly texts: Texts; readonly checked: number },
): void {
  const base = publishedBase(siteConfig(process.env));
  const paint = paintFor(process.stderr);
  process.stderr.write(`${textReport(diagnostics, texts, { paint, base, checked })}\n`);
}

/** Colour where a stream is a terminal, unless the environment asks for none. */
export function paintFor({ isTTY }: Pick<NodeJS.WriteStream, 'isTTY'>): Paint {
  const isWanted = isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  if (!isWanted) return plain;
  return (style, text) => styleText(style, text, { validateStream: false });
}
