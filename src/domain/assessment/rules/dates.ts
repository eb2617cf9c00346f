import { dayAfter, daysBetween, isDay } from '../../day.ts';
import { REVIEW_MONTHS, reviewBy } from '../format/review.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { aboutValue, data, group, list, text } from './draft.ts';
import { oncePerFile } from './once-per-file.ts';
import type { CheckOptions, Finding } from './rule.ts';

/** Rules about days. Whether a day exists is for the schema to say. */

/** Nothing that this catalogue could cite was read on the web before this day. */
const FIRST_DAY = '2000-01-01';

interface Day {
  readonly path: Path;
  readonly day: string;
}

const dayAt = (path: Path, value: unknown): Day[] => (isDay(value) ? [{ path, day: value }] : []);

const accessed = oncePerFile((file): readonly Day[] =>
  list(data(file).sources).flatMap((source, index) =>
    dayAt(['sources', index, 'accessed'], group(source).accessed),
  ),
);

/** The days on which something has happened. */
const pastDays = oncePerFile((file): readonly Day[] => [
  ...dayAt(['assessed'], data(file).assessed),
  ...accessed(file),
  ...dayAt(['owner-statement', 'date'], group(data(file)['owner-statement']).date),
]);

const nameOf = (path: Path): string => String(path.at(-1));

/** A day ahead is no mistake: in some time zone it has begun. */
export function future(file: AssessmentFile, { today }: CheckOptions): Finding[] {
  if (today === undefined) return [];
  const ahead = pastDays(file).filter(({ day }) => day > dayAfter(today));
  return [...new Set(ahead.map(({ day }) => day))].map((day) => {
    const { path } = ahead.find((one) => one.day === day) as Day;
    const others = ahead.filter((one) => one.day === day).length - 1;
    const also =
      others > 0 ? ` So it does in ${others} other ${others > 1 ? 'places' : 'place'}.` : '';
    return aboutValue(
      file,
      path,
      `"${nameOf(path)}" says ${day}, which has not come yet.${also}`,
      `Write the day on which it happened; today is ${today}.`,
    );
  });
}

export function impossible(file: AssessmentFile): Finding[] {
  return pastDays(file)
    .filter(({ day }) => day < FIRST_DAY)
    .map(({ path, day }) =>
      aboutValue(
        file,
        path,
        `"${nameOf(path)}" says ${day}, before there was anything to read.`,
        'Correct the year: the day is written as year-month-day, the year with four digits.',
      ),
    );
}

function reviewOrder(file: AssessmentFile): Finding[] {
  const { assessed, 'review-by': stated } = data(file);
  if (!isDay(assessed) || !isDay(stated) || stated > assessed) return [];
  const when = stated === assessed ? 'on the day' : 'before the day';
  return [
    aboutValue(
      file,
      ['review-by'],
      `The review is due on ${stated}, ${when} of the judgement (${assessed}).`,
      `Name a later day, or remove the key: then it is ${reviewBy(assessed, undefined)}, ${REVIEW_MONTHS} months on.`,
    ),
  ];
}

function accessOrder(file: AssessmentFile): Finding[] {
  const { assessed } = data(file);
  if (!isDay(assessed) || assessed < FIRST_DAY) return [];
  const late = accessed(file).filter(({ day }) => day > assessed);
  // Where every source is later, it is the judgement whose day is wrong.
  if (late.length > 1 && late.length === accessed(file).length) {
    const first = late.map(({ day }) => day).toSorted()[0];
    return [
      aboutValue(
        file,
        ['assessed'],
        `The judgement is of ${assessed}, before any source was read (${first} at the earliest).`,
        'Write the day of the judgement, which is not before the day of its last source.',
      ),
    ];
  }
  return late.map(({ path, day }) =>
    aboutValue(
      file,
      path,
      `This source was read on ${day}, after the judgement that rests on it (${assessed}).`,
      `Correct the day, or judge again in its light and set assessed: ${day}.`,
    ),
  );
}

export const order = (file: AssessmentFile): Finding[] => [
  ...reviewOrder(file),
  ...accessOrder(file),
];

export function overdue(file: AssessmentFile, { today }: CheckOptions): Finding[] {
  const { assessed, 'review-by': given } = data(file);
  const stated = text(given);
  if (today === undefined || !isDay(assessed) || (stated !== undefined && !isDay(stated)))
    return [];
  // A day before the web is another mistake, and nothing follows from it.
  if (assessed < FIRST_DAY) return [];
  const due = reviewBy(assessed, stated);
  // A review that is due before the judgement is another mistake.
  if (due >= today || due <= assessed) return [];
  const days = daysBetween(due, today);
  return [
    aboutValue(
      file,
      stated === undefined ? ['assessed'] : ['review-by'],
      `The review has been due since ${due}, for ${days} ${days === 1 ? 'day' : 'days'}.`,
      `Read the sources again and correct what has changed; then set assessed: ${today}${stated === undefined ? '' : ' and a later review-by'}.`,
    ),
  ];
}
