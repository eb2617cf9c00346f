/** What may be a number in a page: judged by `readNumber`, so that `8.` and `50%` are seen and not half read. */
export const NUMBER_LIKE = String.raw`[-−+]?[.,]?\d+(?:[.,]\d+)*(?:[.,](?=$|\p{L}))?%?`;

/**
 * A number as pages print it: `0.50`, `.5`, `0,5`.
 *
 * @returns undefined for everything else, a thousands separator included
 */
export function readNumber(text: string): number | undefined {
  if (!/^(?:\d{1,3}(?:[.,]\d{1,4})?|[.,]\d{1,4})$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

/** Digits after the point. */
export const decimals = (text: string): number => text.split(/[.,]/)[1]?.length ?? 0;

/** Which numbers a figure takes. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  /** The smallest step that the file format takes, where it takes no finer ones. */
  readonly step?: number;
}

/** Why a number is not one that a figure takes, or undefined where it is. */
export function whyRefused(value: number, { from, to, step }: NumberRange): string | undefined {
  if (value < from || value > to) return `is not between ${from} and ${to}`;
  if (step !== undefined && !isMultiple(value, step)) return `is not a step of ${step}`;
  return undefined;
}

/** Whether a decimal is a multiple of another, both with at most four places. */
const isMultiple = (value: number, step: number): boolean =>
  Math.round(value * 1e4) % Math.round(step * 1e4) === 0;
