/** Shows how far long work has come: one line that changes on a terminal, single lines now and then elsewhere. */
export interface ProgressLine {
  readonly show: (done: number, of: number) => void;
  /** Takes the line away from a terminal. */
  readonly end: () => void;
}

interface Stream {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

const ON_A_TERMINAL = 100;
/** So many seconds the first pages take to warm up: a rate made of them would be wrong by a factor of a hundred. */
const WARM_UP = 3;
/** In a log a line every ten seconds says that there is still something happening. */
const IN_A_LOG = 10_000;

/** @param what the work, as in "Rendering pages" */
export function progressLine(
  what: string,
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressLine {
  let shown = now();
  let first: { readonly at: number; readonly done: number } | undefined;
  const pause = stream.isTTY ? ON_A_TERMINAL : IN_A_LOG;
  return {
    show(done, of) {
      // What goes before the work, as compiling, says nothing of its rate.
      first ??= { at: now(), done };
      if (now() - shown < pause) return;
      shown = now();
      const seconds = (shown - first.at) / 1000;
      const rate = seconds < WARM_UP ? 0 : (done - first.done) / seconds;
      const line = inWords(what, done, of, rate);
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** "Rendering pages: 1200 of 20091, 850 a second, 23 s left" */
function inWords(what: string, done: number, of: number, rate: number): string {
  const far = `${what}: ${done} of ${of}`;
  if (rate === 0) return far;
  return `${far}, ${Math.round(rate)} a second, ${Math.ceil((of - done) / rate)} s left`;
}
