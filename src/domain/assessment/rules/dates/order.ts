import { isDay } from '../../../day.ts';
import { REVIEW_MONTHS, reviewBy } from '../../format/review.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { accessDays, FIRST_DAY } from '../dates.ts';
import { aboutValue, dataOf } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

function reviewTooEarly(file: AssessmentFile): Finding[] {
  const { assessed, 'review-by': stated } = dataOf(file);
  if (!isDay(assessed) || !isDay(stated) || stated > assessed) return [];
  const when = stated === assessed ? 'on the day of' : 'before';
  return [
    aboutValue(
      file,
      ['review-by'],
      `The review is due on ${stated}, ${when} the judgement (${assessed}).`,
      `Set a later date, or remove the key: it is then ${reviewBy(assessed, undefined)}, ${REVIEW_MONTHS} months on.`,
    ),
  ];
}

function readTooLate(file: AssessmentFile): Finding[] {
  const { assessed } = dataOf(file);
  if (!isDay(assessed) || assessed < FIRST_DAY) return [];
  const late = accessDays(file).filter(({ day }) => day > assessed);
  // If every source is later, the day of the judgement is wrong.
  if (late.length > 1 && late.length === accessDays(file).length) {
    const first = late.map(({ day }) => day).toSorted()[0];
    return [
      aboutValue(
        file,
        ['assessed'],
        `The judgement is dated ${assessed}, before any source was read (${first} at the earliest).`,
        'Set "assessed" to the day of the judgement, which is not before its last source was read.',
      ),
    ];
  }
  return late.map(({ path, day }) =>
    aboutValue(
      file,
      path,
      `This source was read on ${day}, after the judgement that rests on it (${assessed}).`,
      `Correct the date, or judge again and set assessed: ${day}.`,
    ),
  );
}

export const datesOrder: FileRule = {
  id: 'dates/order',
  severity: 'error',
  title: 'Sources are read before the judgement, and reviews come after it.',
  why: 'The dates tell a story: read, judged, due for review. A judgement cannot rest on something read later, and its review cannot be due before it.',
  remedy:
    'Correct the date that is wrong. If a source was read again later, judge again and move "assessed".',
  example: {
    change: ['accessed: 2026-11-19\n  - id:', 'accessed: ‹2026-11-21›\n  - id:'],
  },
  check: (file) => [...reviewTooEarly(file), ...readTooLate(file)],
};
