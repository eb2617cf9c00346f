import type { AssessmentFile } from '../reading/read-file.ts';
import { headingEdits, oddSpaces, trailingBlanks } from './body.ts';
import { corrections, dataErrors, withHead } from './corrections.ts';
import { applyEdits, type Edit, type Fix, fixesOf } from './edit.ts';
import { fixHead } from './head.ts';

/**
 * Fixes what has one right answer, and never changes what a file means: its data and scores stay the same, except that
 * retired ids of lists become their successors. A fixed file has nothing more to fix. An unreadable file is left alone.
 */
export function fixAssessment(file: AssessmentFile) {
  if (file.unreadable || STRAY_RETURN.test(file.text)) return { text: file.text, fixes: [] };
  const fixes = (edits: readonly Edit[]) => fixesOf(file.text, edits);
  const bodyEdits = [...headingEdits(file), ...trailingBlanks(file), ...oddSpaces(file)];
  const head = withFixedHead(file, applyEdits(file.text, bodyEdits));
  const ends = lineEnds(head.text);
  const mark = file.byteOrderMark ? [BYTE_ORDER_MARK] : [];
  return {
    text: ends.text,
    fixes: [...fixes(mark), ...head.fixes, ...fixes(bodyEdits), ...fixes(ends.edits)],
  };
}

/** The text with its data fixed. The fixes of the body do not move the data, which stand before it. */
function withFixedHead(file: AssessmentFile, text: string): { text: string; fixes: Fix[] } {
  if (!file.frontmatter) return { text, fixes: [] };
  const [start, end] = file.frontmatter.range;
  const yaml = text.slice(start, end).replaceAll('\r\n', '\n');
  const head = fixHead(yaml, file.lines.positionOf(start).line, (current) =>
    corrections(current, (changed) => withHead(file, changed)),
  );
  if (head.text === yaml || isWorse(file, head.text)) return { text, fixes: [] };
  return { text: text.slice(0, start) + head.text + text.slice(end), fixes: head.fixes };
}

/** Whether readable data show more errors than unreadable ones: then the repair was hardly right. */
const isWorse = (file: AssessmentFile, yaml: string): boolean =>
  file.frontmatter?.problems.length !== 0 && dataErrors(withHead(file, yaml)) > dataErrors(file);

/** A carriage return that is no line end of Windows. Nobody knows what it was meant to be. */
const STRAY_RETURN = /\r(?!\n)/;

const BYTE_ORDER_MARK: Edit = {
  range: [0, 0],
  replacement: '',
  rule: 'file/byte-order-mark',
  message: 'Removed the byte order mark.',
};

/** The end of a text; its group has the blanks after the last words, which are kept. */
const BLANK_LINES_AT_END = /(?<![ \t\n])([ \t]*)(?:\n[ \t\n]*)?$/;

/** Makes Unix line ends of those of Windows, and ends the file with one of them. */
function lineEnds(text: string): { text: string; edits: Edit[] } {
  const unix = text.replaceAll('\r\n', '\n');
  const ended = unix.trim() === '' ? unix : `${unix.replace(BLANK_LINES_AT_END, '$1')}\n`;
  const edits: Edit[] = [];
  const edit = (at: number, rule: string, message: string): void => {
    edits.push({ range: [at, at], replacement: '', rule, message });
  };
  if (unix !== text) {
    edit(text.indexOf('\r\n'), 'format/line-ends', 'Changed Windows line endings to Unix ones.');
  }
  if (ended.length > unix.length) {
    edit(text.length, 'format/final-newline', 'Added a newline at the end.');
  }
  if (ended.length < unix.length) {
    edit(text.trimEnd().length, 'format/final-newline', 'Removed blank lines at the end.');
  }
  return { text: ended, edits };
}
