import { pageHref } from '../shared/href.ts';
import { once } from '../shared/once.ts';

/** The part of Pagefind's browser interface that the site uses. It is loaded with the index and not bundled. */
export interface Pagefind {
  options(options: typeof OPTIONS): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    term: string | null,
    options?: { filters?: Record<string, unknown> },
  ): Promise<EngineAnswer>;
}

declare global {
  interface Window {
    /** A copy that is opened from a folder bundles the engine, since no module can be loaded there. */
    septetEngine?: () => Promise<Pagefind>;
  }
}

/** The number of pages of each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface EngineAnswer {
  readonly results: readonly { readonly id: string; data(): Promise<FoundPage> }[];
  /** How many pages would be found if a value were added to the chosen filters. */
  readonly totalFilters: FilterCounts;
}

export interface FoundPage {
  readonly url: string;
  /** HTML with the words in `<mark>`; the indexer escapes everything else. */
  readonly excerpt: string;
  /** The whole text of the page. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly FoundSection[];
}

export interface FoundSection {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Where the words stand, and how much each place counts. */
  readonly weighted_locations: readonly {
    readonly balanced_score: number;
    readonly location: number;
  }[];
}

const OPTIONS = {
  // It returns paths below the base; it would change a relative one.
  baseUrl: '/',
  excerptLength: 24,
  // Names are found by the finder of names. To the engine a word of a title is no more than another.
  ranking: { metaWeights: { title: 1 } },
} as const;

/** The engine, started on first use. */
let engineOnce = once(start);

async function start(): Promise<Pagefind> {
  const engine: Pagefind = await (window.septetEngine?.() ??
    import(/* @vite-ignore */ pageHref('/pagefind/pagefind.js')));
  await engine.options(OPTIONS);
  await engine.init();
  return engine;
}

/**
 * Asks the engine something. It never tries again to load what failed once, so it is restarted after a failure.
 *
 * @throws when the index cannot be loaded
 */
export async function withPagefind<T>(ask: (engine: Pagefind) => Promise<T>): Promise<T> {
  const used = engineOnce;
  const engine = await used();
  try {
    return await ask(engine);
  } catch (error) {
    if (engineOnce === used) engineOnce = once(() => restart(engine));
    throw error;
  }
}

async function restart(engine: Pagefind): Promise<Pagefind> {
  await reachIndex();
  await engine.destroy();
  return start();
}

/**
 * Makes sure that the index can be reached. The engine takes a part of the index that did not load for an empty one, so
 * only then is it true that nothing was found.
 *
 * @throws when the index cannot be reached
 */
export async function reachIndex(): Promise<void> {
  const { ok, status } = await fetch(pageHref('/pagefind/pagefind-entry.json'), {
    cache: 'no-store',
  });
  if (!ok) throw new Error(`The index answers ${status}.`);
}
