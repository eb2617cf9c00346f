/** A pattern for anything like a number, for `readNumber` to judge: so `8.` and `50%` are not read in part. */
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

/** The numbers that a figure or factor may have. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  /** The step of the file format; absent where it allows any number. */
  readonly step?: number;
}

/** Why a number is outside a range; undefined where it is not. */
export function whyRefused(value: number, { from, to, step }: NumberRange): string | undefined {
  if (value < from || value > to) return `is not between ${from} and ${to}`;
  if (step !== undefined && !isMultiple(value, step)) return `is not a step of ${step}`;
  return undefined;
}

/** Whether a decimal is a multiple of another, both with at most four places. */
const isMultiple = (value: number, step: number): boolean =>
  Math.round(value * 1e4) % Math.round(step * 1e4) === 0;
