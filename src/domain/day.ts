/** Days of the calendar, as ISO 8601 writes them: `2026-11-21`. They have no hour and no time zone. */

const MILLISECONDS = 86_400_000;

/** Whether a value is a day that exists. 2026-02-29 does not. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  // A parser may take the 30th of February for a day of March.
  new Date(value).toISOString().startsWith(value);

/** How many days the second day is after the first; below zero where it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS;

/** The day that follows another. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + MILLISECONDS).toISOString().slice(0, 10);
