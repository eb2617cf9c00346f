import type { AssessmentFile } from '../../reading/file.ts';
import { FIRST_DAY, nameOf, pastDays } from '../dates.ts';
import { aboutValue } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

export const datesImpossible: FileRule = {
  id: 'dates/impossible',
  severity: 'error',
  title: 'A day lies in the age of the web.',
  why: 'A day before the year 2000 cannot be that of a judgement or of a reading for this catalogue. Mostly a digit of the year is wrong or missing.',
  remedy: 'Correct the year.',
  examples: [
    {
      change: [
        '    accessed: 2026-11-19\n  - id: code',
        '    accessed: ‹0226-11-19›\n  - id: code',
      ],
      finds:
        'sources[0].accessed — "accessed" says 0226-11-19, before there was anything to read. | Correct the year: the day is written as year-month-day, the year with four digits.',
    },
    {
      change: ['assessed: 2026-11-20\nreview-by: 2027-05-20', 'assessed: ‹0000-01-01›'],
      finds:
        'assessed — "assessed" says 0000-01-01, before there was anything to read. | Correct the year: the day is written as year-month-day, the year with four digits.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
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
  },
};
