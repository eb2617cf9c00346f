import { isDay } from '../day.ts';
import { compareText } from '../names.ts';

/** The file of a content folder that says on which day the evidence of each agent was last compared. */
export const COMPARED_FILE = 'evidence.json';

export type ComparedDays = Readonly<Record<string, string>>;

/** The days in the file, by slug; undefined where the text is no such file. */
export function readCompared(text: string): ComparedDays | undefined {
  try {
    const days: unknown = JSON.parse(text);
    if (typeof days !== 'object' || days === null || Array.isArray(days)) return undefined;
    const entries = Object.entries(days);
    const valid = entries.flatMap(([slug, day]): [string, string][] =>
      isDay(day) ? [[slug, day]] : [],
    );
    return valid.length === entries.length ? Object.fromEntries(valid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file after a comparison. An agent that could not be compared keeps its day; an agent that is gone is removed.
 *
 * @param slugs the agents of the folder, with whether each was compared
 */
export function comparedFile(
  day: string,
  slugs: ReadonlyMap<string, boolean>,
  before: ComparedDays,
): string {
  const days = [...slugs]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([slug, isNow]) => {
      const last = isNow ? day : before[slug];
      return last === undefined ? [] : [[slug, last]];
    });
  return `${JSON.stringify(Object.fromEntries(days), null, 2)}\n`;
}
