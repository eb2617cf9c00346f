import type { AssessmentFile } from '../src/domain/assessment/file.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { report } from './reporters/text.ts';

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Prints a report for people, with colour where the stream is a terminal and nobody asked for none. */
export function printDiagnostics(
  files: readonly Pick<AssessmentFile, 'path' | 'text'>[],
  diagnostics: readonly Diagnostic[],
  stream: Stream = process.stderr,
): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const colour = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  stream.write(`${report(diagnostics, texts, { colour, checked: files.length })}\n`);
}
