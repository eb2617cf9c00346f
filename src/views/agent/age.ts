import { daysBetween } from '../../domain/day.ts';
import { say } from '../../words/say.ts';
import { count } from '../shared/format.ts';

/** How long ago a day was, and how long a review has been due. Both depend on today, so the browser says them. */

/** From this number of days on, a span is given in months; from 24 months on, in years. */
const DAYS_IN_WORDS = 61;
const MONTHS_IN_WORDS = 24;

/** `12 days`, `5 months`, `2 years` */
function spanInWords(days: number): string {
  if (days < DAYS_IN_WORDS) return count(days, say('day'), say('days'));
  const months = Math.floor(days / 30.44);
  if (months < MONTHS_IN_WORDS) return count(months, say('month'), say('months'));
  return count(Math.floor(days / 365.25), say('year'), say('years'));
}

/**
 * How long ago something was judged: `today`, `3 months ago`.
 *
 * @param day ISO day; a day ahead, as another time zone may have it, counts as today
 */
export function ageInWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  return days <= 0 ? say('today') : say('{days} ago', { days: spanInWords(days) });
}

/** `overdue by 12 days`; undefined for a review that is not due yet or due today. */
export function overdueInWords(reviewBy: string, today: string): string | undefined {
  const days = daysBetween(reviewBy, today);
  return days > 0 ? say('overdue by {days}', { days: spanInWords(days) }) : undefined;
}
