import type { AssessmentFile } from '../reading/read-file.ts';
import { headingEdits, oddSpaces, trailingBlanks } from './body.ts';
import { corrections, dataErrors, withHead } from './corrections.ts';
import { applyEdits, type Edit, type Fix, placed } from './edit.ts';
import { fixedHead } from './head.ts';

/**
 * Mends what has one right answer, and never changes what a file means: a fixed file has nothing more to fix, its data
 * and its scores are those that could be read before, but for ids of lists that others took the place of. What cannot be read at all is left alone.
 */
export function fixAssessment(file: AssessmentFile) {
  if (file.unreadable || STRAY_RETURN.test(file.text)) return { text: file.text, fixes: [] };
  const at = (edits: readonly Edit[]) => placed(file.text, edits);
  const inBody = [...headingEdits(file), ...trailingBlanks(file), ...oddSpaces(file)];
  const body = applyEdits(file.text, inBody);
  const head = withFixedHead(file, body);
  const ends = lineEnds(head.text);
  const mark = file.byteOrderMark ? [BYTE_ORDER_MARK] : [];
  return {
    text: ends.text,
    fixes: [...at(mark), ...head.fixes, ...at(inBody), ...at(ends.edits)],
  };
}

/** The text with its data mended. Everything else that is mended stands behind them. */
function withFixedHead(file: AssessmentFile, text: string): { text: string; fixes: Fix[] } {
  if (!file.frontmatter) return { text, fixes: [] };
  const [start, end] = file.frontmatter.range;
  const yaml = text.slice(start, end).replaceAll('\r\n', '\n');
  const head = fixedHead(yaml, file.lines.positionOf(start).line, (now) =>
    corrections(now, (data) => withHead(file, data)),
  );
  if (head.text === yaml || isWorse(file, head.text)) return { text, fixes: [] };
  return { text: text.slice(0, start) + head.text + text.slice(end), fixes: head.fixes };
}

/** Data that become readable may show many mistakes: then what was repaired was hardly the mistake. */
const isWorse = (file: AssessmentFile, yaml: string): boolean =>
  file.frontmatter?.problems.length !== 0 && dataErrors(withHead(file, yaml)) > dataErrors(file);

/** A carriage return that is no line end of Windows: what it was meant to be is not certain. */
const STRAY_RETURN = /\r(?!\n)/;

const BYTE_ORDER_MARK: Edit = {
  range: [0, 0],
  replacement: '',
  rule: 'file/byte-order-mark',
  message: 'Removed the byte order mark.',
};

/** With the blanks that the last line ends with. */
const BLANK_LINES_AT_END = /(?<![ \t\n])([ \t]*)(?:\n[ \t\n]*)?$/;

/** Line ends of Windows become those of Unix; one of them ends the file. */
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
  if (ended.length > unix.length)
    edit(text.length, 'format/final-newline', 'Added a newline at the end.');
  if (ended.length < unix.length) {
    edit(text.trimEnd().length, 'format/final-newline', 'Removed blank lines at the end.');
  }
  return { text: ended, edits };
}
