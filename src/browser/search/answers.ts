import {
  type EngineAnswer,
  type FilterCounts,
  type FoundPage,
  reachIndex,
  withPagefind,
} from './engine.ts';
import { compounds, hasParts, hasWords, isFarFetched } from './marked-words.ts';
import { loadNames, type NameResult, resultsByName } from './names.ts';
import { foundResult, type Result } from './result.ts';

/** What a reader asks: words, and values of filters. */
export interface SearchQuestion {
  readonly term: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Answer {
  /** The first results: what bears the name, then what has the words. */
  readonly results: readonly Result[];
  /** How many of them were found by name. */
  readonly named: number;
  /** How many pages have the words; undefined while the text is still being searched. */
  readonly pages: number | undefined;
  /** Whether no page has what was asked, and the pages have something near. */
  readonly isNear: boolean;
  readonly hasMore: () => boolean;
  /** Reads more of the pages that have the words. */
  readonly more: () => Promise<readonly Result[]>;
}

/**
 * Answers a question by the names alone: for one letter, which nearly every text has. Undefined where no name has it,
 * as in a script whose letters are words.
 */
export async function answerByName(term: string): Promise<Answer | undefined> {
  const results = (await resultsByName(term)).map(({ result }) => result);
  return results.length > 0 ? { ...namesAlone(results), pages: 0 } : undefined;
}

/**
 * Answers a question: by name at once where the text takes longer, and then whole.
 *
 * @param size how many pages are read from the index at a time
 * @throws when the index cannot be loaded
 */
export async function* answers(question: SearchQuestion, size: number): AsyncGenerator<Answer> {
  const searching = searchText(question);
  // A failure before the text is awaited would be reported as nobody's.
  searching.catch(() => {});
  const names = await resultsByName(question.term);
  if (!isNarrowed(question) && names.length > 0 && (await isSlow(searching))) {
    yield namesAlone(names.map(({ result }) => result));
  }
  const found = await searching;
  const within = isNarrowed(question) ? await narrowed(names, question) : names;
  yield whole(within, found, question, size);
}

const namesAlone = (results: readonly Result[]): Answer => ({
  ...{ results, named: results.length, pages: undefined, isNear: false },
  ...{ hasMore: () => false, more: async () => [] },
});

/** Loads what every answer needs, while the question is being typed. What fails here fails again when it is asked. */
export function warmUp(): void {
  loadNames();
  withPagefind(async () => {}).catch(() => {});
}

/** Every filter with the pages of each value, and the pages that each value would leave. */
export async function filterCounts(
  question: SearchQuestion,
): Promise<{ all: FilterCounts; left: FilterCounts }> {
  const all = await withPagefind((engine) => engine.filters());
  if (!question.term && !isNarrowed(question)) return { all, left: all };
  const { totalFilters } = await searchText(question);
  return { all, left: totalFilters };
}

export const isNarrowed = ({ filters }: SearchQuestion): boolean => Object.keys(filters).length > 0;

async function searchText({ term, filters }: SearchQuestion): Promise<EngineAnswer> {
  const chosen = Object.fromEntries(Object.entries(filters).map(([key, any]) => [key, { any }]));
  return withPagefind(async (engine) => {
    const found = await engine.search(term || null, { filters: chosen });
    if (found.results.length === 0) await reachIndex();
    return found;
  });
}

/** After this many milliseconds the names are shown without the text. */
const SLOW = 80;

/** So are they where the text cannot be searched. */
const isSlow = (searching: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    searching.then(
      () => false,
      () => true,
    ),
    new Promise<boolean>((done) => setTimeout(done, SLOW, true)),
  ]);

/** Names that are left when filters are on, of which the engine alone knows. */
async function narrowed(
  names: readonly NameResult[],
  { filters }: SearchQuestion,
): Promise<NameResult[]> {
  const isWithin = await Promise.all(
    names.map(async ({ result }) => {
      const found = await searchText({ term: `"${result.title}"`, filters });
      const pages = await readPages(found, 0, CONFIRMED_MAX);
      return pages.some(({ url }) => url === result.url);
    }),
  );
  return names.filter((_, index) => isWithin[index]);
}

/** Among how many pages that have its whole name a page is looked for. */
const CONFIRMED_MAX = 5;

async function whole(
  names: readonly NameResult[],
  found: EngineAnswer,
  { term, filters }: SearchQuestion,
  size: number,
): Promise<Answer> {
  const exact = await exactPages(term, filters);
  const first = new Set(exact.map(({ url }) => url));
  const read = await readPages(found, 0, size);
  const far = term !== '' && read.every((page) => isFarFetched(wordsOf(page), term));
  const has = exact.length > 0 || !term || read.some((page) => hasWords(wordsOf(page), term));
  const isNear = !has || (exact.length === 0 && compounds(term).length > 0);
  const pages = [...exact, ...(far ? [] : read.filter(({ url }) => !first.has(url)))];
  // A word that the text has was not mistyped.
  const kept = isNear ? names : names.filter(({ isSimilar }) => !isSimilar);
  const named = kept.map(({ result }) => pages.find(({ url }) => url === result.url) ?? result);
  const shown = new Set(named.map(({ url }) => url));
  const others = (results: readonly Result[]) => results.filter(({ url }) => !shown.has(url));
  const total = far ? exact.length : found.results.length;
  let next = size;
  return {
    results: [...named, ...others(pages)],
    named: named.length,
    pages: total,
    isNear: isNear && total > 0,
    hasMore: () => next < total,
    more: async () => {
      const more = await readPages(found, next, size);
      next += size;
      return others(more).filter(({ url }) => !first.has(url));
    },
  };
}

/** How many pages are looked through for a part of a question as it is written. */
const EXACT_MAX = 12;

/** The pages that have the parts of a question that the engine would take apart, as they are written. */
async function exactPages(term: string, filters: SearchQuestion['filters']): Promise<Result[]> {
  const parts = compounds(term);
  if (parts.length === 0) return [];
  const found = await searchText({ term: `"${parts.join(' ')}"`, filters });
  const pages = await dataOf(found, 0, EXACT_MAX);
  return pages.filter(({ content }) => hasParts(content, parts)).map((page) => foundResult(page));
}

async function dataOf({ results }: EngineAnswer, from: number, size: number): Promise<FoundPage[]> {
  const some = results.slice(from, from + size);
  return withPagefind(() => Promise.all(some.map((one) => one.data())));
}

const readPages = async (found: EngineAnswer, from: number, size: number): Promise<Result[]> =>
  (await dataOf(found, from, size)).map((page) => foundResult(page));

const wordsOf = ({ words, sections }: Result): string[] => [
  ...words,
  ...sections.flatMap((section) => section.words),
];
