import { isDay } from '../../day.ts';
import { DASHES } from '../reading/odd-hyphens.ts';

const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const DASH = new RegExp(`[${DASHES}]`, 'g');
/** A time of day after the date. */
const TIME = /[T ]\d{1,2}:\d{2}.*$/;

/**
 * The day that is meant by a date in another notation than that of the format.
 *
 * @returns undefined where it could be two days (3/4/2026), or none
 */
export function meantDay(written: string): string | undefined {
  const date = written.trim().replace(TIME, '').replace(DASH, '-');
  const [, year, , month, day] = YEAR_FIRST.exec(date) ?? [];
  if (year && month && day) return dayOf(year, month, day);
  const [, first = '', mark, second = '', last = ''] = YEAR_LAST.exec(date) ?? [];
  if (mark === undefined) return undefined;
  // With points, the day comes first everywhere; with slashes and hyphens, that depends on the country.
  if (mark === '.' || Number(first) > 12) return dayOf(last, second, first);
  return Number(second) > 12 || first === second ? dayOf(last, first, second) : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
