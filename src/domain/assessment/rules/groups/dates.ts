import { future, impossible, order, overdue } from '../dates.ts';
import type { Rule } from '../rule.ts';

/** Days that cannot be right, or that have come. */
export const dateRules: readonly Rule[] = [
  {
    id: 'dates/future',
    severity: 'warning',
    title: 'What has happened has a day that has come.',
    meaning:
      'A judgement, a reading or a statement that lies ahead is mostly a slip in the year or the month. It is a warning and no error, since a wrong clock should not stop a build; a day ahead is allowed for time zones.',
    mend: 'Write the day on which it happened.',
    example: { from: 'assessed: 2026-11-20', to: 'assessed: 2062-11-20' },
    check: future,
  },
  {
    id: 'dates/impossible',
    severity: 'error',
    title: 'A day lies in the age of the web.',
    meaning:
      'A day before the year 2000 cannot be that of a judgement or of a reading for this catalogue. Mostly a digit of the year is wrong or missing.',
    mend: 'Correct the year.',
    example: { from: 'accessed: 2026-11-19', to: 'accessed: 1926-11-19' },
    check: impossible,
  },
  {
    id: 'dates/order',
    severity: 'error',
    title: 'Sources are read before the judgement, and reviews come after it.',
    meaning:
      'The days tell a story: read, judged, to be reviewed. A judgement cannot rest on what was read after it, and its review cannot be due before it.',
    mend: 'Correct the day that is wrong. If a source was read again later, judge again in its light and move "assessed".',
    example: { from: 'accessed: 2026-11-19', to: 'accessed: 2026-11-29' },
    check: order,
  },
  {
    id: 'dates/overdue',
    severity: 'warning',
    title: 'An assessment is reviewed in time.',
    meaning:
      'Agents change. Six months after the judgement, or on the day in "review-by", the page tells readers that it may be out of date.',
    mend: 'Read the sources again, correct what has changed, and set "assessed" to the day of the review.',
    example: {
      from: 'assessed: 2026-11-20',
      to: 'assessed: 2026-11-20\nreview-by: 2026-11-27',
    },
    check: overdue,
  },
];
