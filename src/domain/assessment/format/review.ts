/** Months after which an assessment is due for review, where it names no day itself. */
export const REVIEW_MONTHS = 6;

/** Whether a judgement is no older than `REVIEW_MONTHS` on a day. */
export const isRecent = (assessed: string, today: string): boolean =>
  today <= reviewBy(assessed, undefined);

/**
 * The day by which an assessment should be reviewed.
 *
 * @param assessed ISO day of the judgement
 * @param stated ISO day that the assessment names, if it does
 */
export function reviewBy(assessed: string, stated: string | undefined): string {
  if (stated !== undefined) return stated;
  const [year = 0, month = 0, day = 0] = assessed.split('-').map(Number);
  const monthsOn = month - 1 + REVIEW_MONTHS;
  const lastDay = new Date(Date.UTC(year, monthsOn + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, monthsOn, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
