import { FIRST_DAY, keyInPath, pastDays } from '../dates.ts';
import { aboutValue } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const datesImpossible: FileRule = {
  id: 'dates/impossible',
  severity: 'error',
  title: 'Dates are plausible (2000 or later).',
  why: 'Nothing in this catalogue was judged or read before the year 2000. Usually a digit of the year is wrong or missing.',
  remedy: 'Correct the year. A date is written as year-month-day, with four digits for the year.',
  example: {
    change: ['accessed: 2026-11-19\n  - id:', 'accessed: ‹0226-11-19›\n  - id:'],
  },
  check: (file) =>
    pastDays(file)
      .filter(({ day }) => day < FIRST_DAY)
      .map(({ path, day }) =>
        aboutValue(file, path, `"${keyInPath(path)}" is ${day}, before the year 2000.`),
      ),
};
