import { isDay } from '../../day.ts';
import { onceEach } from '../../once-each.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { data, group, list, objections } from './draft.ts';

/** Rules about days. Whether a day exists is for the schema to say. */

/** Nothing that this catalogue could cite was read on the web before this day. */
export const FIRST_DAY = '2000-01-01';

interface Day {
  readonly path: Path;
  readonly day: string;
}

const dayAt = (path: Path, value: unknown): Day[] => (isDay(value) ? [{ path, day: value }] : []);

export const accessed = onceEach((file: AssessmentFile): readonly Day[] =>
  list(data(file).sources).flatMap((source, index) =>
    dayAt(['sources', index, 'accessed'], group(source).accessed),
  ),
);

/** The days on which something has happened. */
export const pastDays = onceEach((file: AssessmentFile): readonly Day[] => [
  ...dayAt(['assessed'], data(file).assessed),
  ...accessed(file),
  ...dayAt(['owner-statement', 'date'], group(data(file)['owner-statement']).date),
  ...objections(file).flatMap(({ path, objection: { raised, decided } }) => [
    ...dayAt([...path, 'raised'], raised),
    ...dayAt([...path, 'decided'], decided),
  ]),
]);

export const nameOf = (path: Path): string => String(path.at(-1));
