import type { Fix } from '../../domain/assessment/fix/edit.ts';
import { count } from '../../views/shared/format.ts';
import { harmless } from './cells.ts';
import { type Paint, plain } from './paint.ts';

/** What happened to a file that could be fixed. */
export interface FixedFile {
  readonly file: string;
  readonly fixes: readonly Fix[];
  /** Why the file was left as it is, where it was. */
  readonly refused?: string;
}

/** What was fixed in each file, and a count at the end. */
export function fixesReport(files: readonly FixedFile[], paint: Paint = plain): string {
  const changed = files.filter(({ refused }) => refused === undefined);
  const fixes = changed.reduce((sum, file) => sum + file.fixes.length, 0);
  const total =
    fixes === 0
      ? 'Nothing was fixed.'
      : `${count(fixes, 'fix', 'fixes')} in ${count(changed.length, 'file')}`;
  return [...files.map((file) => fileBlock(file, paint)), total].join('\n\n');
}

function fileBlock({ file, fixes, refused }: FixedFile, paint: Paint): string {
  const name = paint('bold', harmless(file));
  if (refused !== undefined) return `${name}  ${paint('yellow', 'left as it is')}\n  ${refused}`;
  const inOrder = fixes.toSorted(
    (a, b) => a.start.line - b.start.line || a.start.column - b.start.column,
  );
  const lines = inOrder.map(
    ({ rule, message, start }) =>
      `  ${start.line}:${start.column}  ${paint('dim', rule)}  ${harmless(message)}`,
  );
  return [`${name}  fixed`, ...lines].join('\n');
}
