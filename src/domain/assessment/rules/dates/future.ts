import { dayAfter } from '../../../day.ts';
import { itemAt } from '../../../lookup.ts';
import { keyInPath, pastDays } from '../dates.ts';
import { aboutValue } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const datesFuture: FileRule = {
  id: 'dates/future',
  severity: 'warning',
  title: 'Dates of past events are not in the future.',
  why: 'A judgement, a reading or a statement with a future date is usually a typo in the year or the month. It is a warning rather than an error, since a wrong clock should not stop a build; one day ahead is allowed for time zones.',
  remedy: 'Write the day on which it happened.',
  example: {
    change: ['assessed: 2026-11-20', 'assessed: ‹2027-01-20›'],
  },
  check(file, { today }) {
    if (today === undefined) return [];
    const ahead = pastDays(file).filter(({ day }) => day > dayAfter(today));
    return [...Map.groupBy(ahead, ({ day }) => day)].map(([day, same]) => {
      const { path } = itemAt(same, 0);
      const others = same.length - 1;
      const also =
        others > 0 ? ` So is the date in ${others} other ${others > 1 ? 'places' : 'place'}.` : '';
      return aboutValue(
        file,
        path,
        `"${keyInPath(path)}" is ${day}, which is in the future.${also}`,
        `Write the day on which it happened; today is ${today}.`,
      );
    });
  },
};
