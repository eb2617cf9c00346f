export interface HistogramColumn {
  readonly count: number;
  /** Lines below the bar. */
  readonly labels: readonly string[];
  /** Drawn narrower and hatched: what lies between two levels. */
  readonly isMinor: boolean;
}

const WIDTH = 420;
const TOP = 22;
const BASELINE = 170;
const LINE = 16;

/** The highest count fills the height; a count of one is always to be seen. */
export function histogramOf(columns: readonly HistogramColumn[], text: string) {
  const step = WIDTH / columns.length;
  const most = Math.max(1, ...columns.map(({ count }) => count));
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
      const height = count === 0 ? 0 : Math.max(2, Math.round(((BASELINE - TOP) * count) / most));
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
