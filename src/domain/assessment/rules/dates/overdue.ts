import { daysBetween, isDay } from '../../../day.ts';
import { reviewBy } from '../../format/review.ts';
import { FIRST_DAY } from '../dates.ts';
import { aboutValue, asText, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const datesOverdue: FileRule = {
  id: 'dates/overdue',
  severity: 'warning',
  of: 'assessments',
  title: 'An assessment is reviewed on time.',
  why: 'Agents change. Six months after the judgement, or on the day in "review-by", the page tells readers that it may be out of date.',
  remedy:
    'Read the sources again, correct what has changed, and set "assessed" to the day of the review.',
  example: {
    change: ['review-by: 2027-05-20', 'review-by: ‹2026-11-22›'],
  },
  check(file, { today }) {
    const { assessed, 'review-by': reviewByKey } = dataOf(file);
    const stated = asText(reviewByKey);
    if (today === undefined || !isDay(assessed) || (stated !== undefined && !isDay(stated)))
      return [];
    // Another rule reports such an early day.
    if (assessed < FIRST_DAY) return [];
    const due = reviewBy(assessed, stated);
    // Another rule reports a review that is due before the judgement.
    if (due >= today || due <= assessed) return [];
    const days = daysBetween(due, today);
    return [
      aboutValue(
        file,
        stated === undefined ? ['assessed'] : ['review-by'],
        `The review is ${days} ${days === 1 ? 'day' : 'days'} overdue: it was due on ${due}.`,
        `Read the sources again and correct what has changed; then set assessed: ${today}${stated === undefined ? '' : ' and a later review-by'}.`,
      ),
    ];
  },
};
