import type { Path } from '../reading/path.ts';
import { meantNumber, SCALES, type Scale } from './meant-number.ts';
import { type Issue, pathOf } from './schema-issue.ts';

/** The scale of the value at a path; undefined where it has none. */
export function scaleOf(path: Path): Scale | undefined {
  const isFactor = ['factors', 'brings'].includes(String(path.at(-2)));
  return SCALES[isFactor ? 'score' : String(path.at(-1))];
}

/** The number that a refused value of a scale probably means, as the end of a help; empty where none is known. */
export function onScale(issue: Issue): string {
  const scale = scaleOf(pathOf(issue));
  const meant = scale && meantNumber(issue.input, scale);
  if (meant === undefined) return '';
  const parts = wholeParts(issue.input, meant, scale?.max ?? 1);
  return ` Did you mean ${meant}${parts ? ` (${issue.input} of ${parts})` : ''}?`;
}

/** Of how many parts a number was counted: 7 of 10, 50 of 100. */
const wholeParts = (input: unknown, meant: number, max: number): number | undefined =>
  [10, 100].find(
    (parts) => parts > max && (Number(input) / parts) * (max === 10 ? 10 : 1) === meant,
  );

/** The number that a text is, perhaps with a decimal comma. */
export const decimalIn = (text: string): number | undefined =>
  /^\d*[.,]?\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** How to write a number that was written as a text. */
export function numberHint(issue: Issue, written: string): string {
  const scale = scaleOf(pathOf(issue));
  const meant = scale && meantNumber(written, scale);
  if (/^\d+(?:\.\d+)?$/.test(written) && (meant ?? Number(written)) === Number(written)) {
    return ` Write it without quotes: ${Number(written)}.`;
  }
  if (meant === undefined) return '';
  const isComma = /^\d*,\d+$/.test(written);
  return isComma ? ` Write it with a decimal point: ${meant}.` : ` Did you mean ${meant}?`;
}
