import { pageHref } from '../shared/href.ts';
import { once } from '../shared/once.ts';

/** The part of Pagefind's browser interface that the site uses. It is loaded from the index, not bundled. */
export interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength?: number }): Promise<void>;
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
    /** In a copy that is opened from a folder the engine is bundled after all: no module can be loaded there. */
    septetEngine?: () => Promise<Pagefind>;
  }
}

/** Pages by value, by filter. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface EngineAnswer {
  readonly results: readonly { readonly id: string; data(): Promise<FoundPage> }[];
  /** Counts for the term if a value were added to the chosen filters. */
  readonly totalFilters: FilterCounts;
}

export interface FoundPage {
  readonly url: string;
  /** HTML with the words marked; everything else is escaped by the indexer. */
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
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** The engine, begun once, on first use. */
let begun = once(begin);

async function begin(): Promise<Pagefind> {
  const engine: Pagefind = await (window.septetEngine?.() ??
    import(/* @vite-ignore */ pageHref('/pagefind/pagefind.js')));
  // It gives paths below the base: of a relative one it would make another.
  await engine.options({ baseUrl: '/', excerptLength: 24 });
  await engine.init();
  return engine;
}

/**
 * Asks the engine something. What it could not load once it never loads again, so after a failure it begins anew.
 *
 * @throws when the index does not come
 */
export async function withPagefind<T>(ask: (engine: Pagefind) => Promise<T>): Promise<T> {
  const own = begun;
  const engine = await own();
  try {
    return await ask(engine);
  } catch (error) {
    if (begun === own) begun = once(() => beginAnew(engine));
    throw error;
  }
}

async function beginAnew(engine: Pagefind): Promise<Pagefind> {
  await reachIndex();
  await engine.destroy();
  return begin();
}

/**
 * To the engine a part of the index that did not come is an empty one: that nothing was found is true only while the
 * index can be reached.
 *
 * @throws when it cannot
 */
export async function reachIndex(): Promise<void> {
  const { ok, status } = await fetch(pageHref('/pagefind/pagefind-entry.json'), {
    cache: 'no-store',
  });
  if (!ok) throw new Error(`The index answers ${status}.`);
}
