import type { Browser, Page } from '@playwright/test';

/** Milliseconds on the wall, and of the main thread alone. */
export interface Took {
  readonly wall: number;
  readonly thread: number;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  /** What the thread had used until then, without the time in which others had the core. */
  readonly tts?: number;
}

/** The marks that the page sets while something is done, by name. */
export async function marksOf(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<(from: string, to: string) => Took> {
  await browser.startTracing(page, { categories: ['blink.user_timing'] });
  await act();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
    String(await browser.stopTracing()),
  );
  const marks = new Map(
    traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map((one) => [one.name, one]),
  );
  return (from, to) => {
    const [first, last] = [marks.get(from), marks.get(to)];
    if (!first || !last) throw new Error(`The page set no mark "${from}" or "${to}".`);
    return {
      wall: (last.ts - first.ts) / 1000,
      thread: ((last.tts ?? 0) - (first.tts ?? 0)) / 1000,
    };
  };
}
