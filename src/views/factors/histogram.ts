export interface HistogramColumn {
  readonly count: number;
  /** The lines of text below the bar. */
  readonly labels: readonly string[];
  /** Whether it is for values between two levels, and drawn narrower and hatched. */
  readonly isMinor: boolean;
}

const WIDTH = 420;
const TOP = 22;
const BASELINE = 170;
const LINE = 16;

/** A histogram in which the highest count fills the height, and a count of one can always be seen. */
export function histogramOf(columns: readonly HistogramColumn[], text: string) {
  const step = WIDTH / columns.length;
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const lines = Math.max(...columns.map(({ labels }) => labels.length));
  return {
    width: WIDTH,
    height: BASELINE + lines * LINE + 8,
    baseline: BASELINE,
    /** The same in words. */
    text,
    bars: columns.map(({ count, labels, isMinor }, index) => {
      const middle = Math.round(step * (index + 0.5));
      const width = Math.round(step * (isMinor ? 0.4 : 0.66));
      const height =
        count === 0 ? 0 : Math.max(2, Math.round(((BASELINE - TOP) * count) / highest));
      return {
        middle,
        width,
        height,
        count,
        labels,
        isMinor,
        x: middle - width / 2,
        y: BASELINE - height,
      };
    }),
  };
}
export type HistogramView = ReturnType<typeof histogramOf>;
