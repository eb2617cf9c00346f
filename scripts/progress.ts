interface Stream {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

/** Milliseconds between two updates of the line on a terminal. */
const ON_A_TERMINAL = 100;
/** Milliseconds between two lines of a log, which show that the work goes on. */
const IN_A_LOG = 10_000;
/** Seconds without a rate: the first pages take so long to warm up that it would be wrong by a factor of a hundred. */
const WARM_UP = 3;

/**
 * Shows how far long work has come: in one line that changes on a terminal, in a line now and then elsewhere. `end` clears
 * the line of a terminal.
 *
 * @param work as in "Rendering pages"
 */
export function progressLine(
  work: string,
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
) {
  let shown = now();
  let first: { readonly at: number; readonly done: number } | undefined;
  const pause = stream.isTTY ? ON_A_TERMINAL : IN_A_LOG;
  return {
    show(done: number, of: number): void {
      // The rate is counted from here, without what goes before the work, such as compiling.
      first ??= { at: now(), done };
      if (now() - shown < pause) return;
      shown = now();
      const seconds = (shown - first.at) / 1000;
      const rate = seconds < WARM_UP ? 0 : (done - first.done) / seconds;
      const line = lineOf(work, done, of, rate);
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** "Rendering pages: 1200 of 20091, 850 a second, 23 s left" */
function lineOf(work: string, done: number, of: number, rate: number): string {
  const progress = `${work}: ${done} of ${of}`;
  if (rate === 0) return progress;
  return `${progress}, ${Math.round(rate)} a second, ${Math.ceil((of - done) / rate)} s left`;
}
