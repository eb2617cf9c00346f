import type { Path } from '../reading/path.ts';
import { meantNumber, SCALES, type Scale } from './meant-number.ts';
import { type Issue, pathOf } from './schema-issue.ts';

/** What a number of a factor, of a CVSS base or of a multiplier was meant to be, where the schema refuses it. */

/** The scale that a value belongs to; undefined where it belongs to none. */
export function scaleOf(path: Path): Scale | undefined {
  const isFactor = ['factors', 'brings'].includes(String(path.at(-2)));
  return SCALES[isFactor ? 'score' : String(path.at(-1))];
}

/** What a value of a scale was probably meant to be, as the end of a help. */
export function onScale(issue: Issue): string {
  const scale = scaleOf(pathOf(issue));
  const meant = scale && meantNumber(issue.input, scale);
  if (meant === undefined) return '';
  const parts = wholeParts(issue.input, meant, scale?.max ?? 1);
  return ` Did you mean ${meant}${parts ? ` (${issue.input} of ${parts})` : ''}?`;
}

/** Of how many parts a number is the whole of a scale: 7 of 10, 50 of 100. */
const wholeParts = (input: unknown, meant: number, max: number): number | undefined =>
  [10, 100].find(
    (parts) => parts > max && (Number(input) / parts) * (max === 10 ? 10 : 1) === meant,
  );

/** A text that is a number, perhaps with a decimal comma. */
export const decimalIn = (text: string): number | undefined =>
  /^\d*[.,]?\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** How a number is written that stands there as text. */
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
