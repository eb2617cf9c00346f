import { styleText } from 'node:util';
import { siteConfig } from '../src/config.ts';
import type { AssessmentFile } from '../src/domain/assessment/file.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { type Paint, plain } from '../src/presentation/report/paint.ts';
import { publishedBase } from '../src/presentation/report/rule-address.ts';
import { report } from '../src/presentation/report/text.ts';

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Prints a report for people. */
export function printDiagnostics(
  files: readonly Pick<AssessmentFile, 'path' | 'text'>[],
  diagnostics: readonly Diagnostic[],
  stream: Stream = process.stderr,
): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const base = publishedBase(siteConfig(process.env));
  const paint = paintFor(stream);
  stream.write(`${report(diagnostics, texts, { paint, base, checked: files.length })}\n`);
}

/** Colour where a stream is a terminal and nobody asked for none. */
export function paintFor({ isTTY }: Pick<Stream, 'isTTY'>): Paint {
  const isWanted = isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  if (!isWanted) return plain;
  return (style, text) => styleText(style, text, { validateStream: false });
}
