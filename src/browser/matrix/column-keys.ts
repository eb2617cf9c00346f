/** How many columns Page Up and Page Down pass over. */
const PAGE = 10;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The column to which a key leads, counted from 0; undefined for a key that leads to none. */
export function columnAfter(key: string, at: number, columns: number): number | undefined {
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(columns - 1, Math.max(0, at + step));
}
