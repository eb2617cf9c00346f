import { reviewBy } from '../assessment/format/review.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { daysBetween } from '../day.ts';

/** An assessment whose day of review has passed. */
export interface Overdue {
  readonly path: string;
  readonly name: string;
  /** ISO day */
  readonly reviewBy: string;
  /** Whole days since then, at least 1. */
  readonly days: number;
}

interface Dated {
  readonly path: string;
  readonly assessment: Pick<Assessment, 'name' | 'assessed' | 'review-by'>;
}

/**
 * The assessments that should have been reviewed before a day, the longest overdue first.
 *
 * @param today ISO day; a review that is due on it is not overdue yet
 */
export function overdueReviews(files: readonly Dated[], today: string): Overdue[] {
  return files
    .map(({ path, assessment }) => {
      const due = reviewBy(assessment.assessed, assessment['review-by']);
      return { path, name: assessment.name, reviewBy: due, days: daysBetween(due, today) };
    })
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days || (a.path < b.path ? -1 : 1));
}
