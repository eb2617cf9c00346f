import { isDay } from '../../day.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { textsOfMeaning } from './meant.ts';

/** Nothing that this catalogue could cite was read before this day. */
export const FIRST_DAY = '2000-01-01';

interface Day {
  readonly path: Path;
  readonly day: string;
}

/** The days on which something has happened, as far as they exist: the schema reports others. */
export const pastDays = (file: AssessmentFile): readonly Day[] =>
  textsOfMeaning(file, 'past-day').flatMap(({ path, value: day }) =>
    isDay(day) ? [{ path, day }] : [],
  );

export const accessDays = (file: AssessmentFile): readonly Day[] =>
  pastDays(file).filter(({ path }) => path[0] === 'sources');

export const keyInPath = (path: Path): string => String(path.at(-1));
