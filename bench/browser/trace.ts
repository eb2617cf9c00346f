import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** Does something with a page in a context of its own, in which nothing is cached. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Milliseconds on the wall, and of the main thread alone. */
export interface Took {
  readonly wall: number;
  readonly thread: number;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  /** The processor time of the thread until then, without the time in which other threads had the core. */
  readonly tts?: number;
}

/** Records the marks that the page sets while something is done; returns a function for the time between two of them. */
export async function traceMarks(
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
    traceEvents
      .filter(({ cat }) => cat === 'blink.user_timing')
      .map((event) => [event.name, event]),
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
