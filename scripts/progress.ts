/** Shows how far long work has come: one line that changes on a terminal, single lines now and then elsewhere. */
export interface ProgressLine {
  readonly show: (done: number, of: number) => void;
  /** Takes the line away from a terminal. */
  readonly end: () => void;
}

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

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
  const started = now();
  let shown = started;
  const pause = stream.isTTY ? ON_A_TERMINAL : IN_A_LOG;
  return {
    show(done, of) {
      if (now() - shown < pause) return;
      shown = now();
      const line = inWords(what, done, of, (shown - started) / 1000);
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** "Rendering pages: 1200 of 20091, 850 a second, 23 s left" */
function inWords(what: string, done: number, of: number, seconds: number): string {
  if (seconds < WARM_UP || done === 0) return `${what}: ${done} of ${of}`;
  const rate = done / seconds;
  const left = Math.ceil((of - done) / rate);
  return `${what}: ${done} of ${of}, ${Math.round(rate)} a second, ${left} s left`;
}
