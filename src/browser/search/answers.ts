import { type AskedId, askedId } from '../../domain/search/asked-id.ts';
import { type ListRow, withoutStopWords } from '../../views/search/ask-names.ts';
import {
  type EngineAnswer,
  type FilterCounts,
  type FoundPage,
  reachIndex,
  withPagefind,
} from './engine.ts';
import { compounds, hasParts, hasWords, isFarFetched } from './marked-words.ts';
import { loadTraits, type NameResults, resultsByName } from './names.ts';
import { foundResult, type Result } from './result.ts';

/** The words and the values of filters that a reader asks for. */
export interface SearchQuestion {
  readonly term: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * How the results fit the question. `all`: they have every word. `similar` or `some`: no page has every word, and these have
 * similar ones, or some of them. `id`: the question is an id, and they cite it. `searching`: the text is still searched.
 */
export type AnswerKind = 'all' | 'similar' | 'some' | 'id' | 'searching';

export interface Answer {
  readonly kind: AnswerKind;
  /** The id that was asked for. */
  readonly asked: AskedId | undefined;
  /** Lists that contain what was asked for. */
  readonly rows: readonly ListRow[];
  /** The first results: those found by name, then those that have the words. */
  readonly results: readonly Result[];
  /** How many of the results were found by name. */
  readonly named: number;
  /** Whether something here has exactly this name: an agent, an entry, a synonym. */
  readonly isKnown: boolean;
  /** How many results there are in all. */
  readonly total: number;
  readonly hasMore: () => boolean;
  /** Loads more results. */
  readonly more: () => Promise<readonly Result[]>;
}

/**
 * Answers a question of a single letter by names alone, since nearly every text has it. Undefined where no name has it:
 * in some scripts a letter is a word.
 */
export async function answerByName(term: string): Promise<Answer | undefined> {
  const names = await resultsByName(term);
  return names.results.length > 0 ? { ...namesAlone(names), kind: 'all' } : undefined;
}

/**
 * Answers a question, first by names alone where the text takes long, and then by names and text.
 *
 * @param size how many pages are read from the index at a time
 * @throws when the index cannot be loaded
 */
export async function* answers(question: SearchQuestion, size: number): AsyncGenerator<Answer> {
  const names = await resultsByName(question.term);
  const isOpen = !isNarrowed(question);
  const searching = searchText(question);
  // A failure before the `await` below would be reported as unhandled.
  searching.catch(() => {});
  // Ids of vulnerabilities may stand in texts too.
  if (isOpen && names.asked && names.asked.paths.length > 0 && !isCited(names)) {
    yield { ...namesAlone(names), kind: 'id' };
    return;
  }
  if (isOpen && names.results.length + names.rows.length > 0 && (await isSlow(searching))) {
    yield namesAlone(names);
  }
  const results = isOpen ? names.results : await namesWithin(names.results, question);
  yield wholeAnswer(
    // Of an id within filters it is only known what they leave.
    isOpen ? names : { asked: undefined, results, rows: [] },
    await searching,
    question,
    size,
  );
}

/** Whether an assessment may cite the id. Where the names say that none does, the texts need not be searched. */
const isCited = ({ results }: NameResults): boolean =>
  results.some(({ result, why }) => why === 'id' && result.threats !== 0);

const namesAlone = ({ asked, rows, results }: NameResults): Answer => ({
  kind: 'searching',
  asked,
  rows,
  results: results.map(({ result }) => result),
  named: results.length,
  isKnown: results.some(({ why }) => why !== 'similar'),
  total: results.length,
  hasMore: () => false,
  more: async () => [],
});

/** Loads what every answer needs while the question is typed. Failures are ignored: they return when it is asked. */
export async function warmUp(): Promise<void> {
  await loadTraits();
  withPagefind(async () => {}).catch(() => {});
}

/** How many pages each value of each filter has in all, and how many it would leave of the results. */
export async function filterCounts(
  question: SearchQuestion,
): Promise<{ all: FilterCounts; left: FilterCounts }> {
  const all = await withPagefind((engine) => engine.filters());
  if (!question.term && !isNarrowed(question)) return { all, left: all };
  const { totalFilters } = await searchText(question);
  return { all, left: totalFilters };
}

export const isNarrowed = ({ filters }: SearchQuestion): boolean => Object.keys(filters).length > 0;

const isQuoted = (term: string): boolean => term.includes('"');
const textTerm = (term: string): string => (isQuoted(term) ? term : withoutStopWords(term));

async function searchText({ term, filters }: SearchQuestion): Promise<EngineAnswer> {
  const chosen = Object.fromEntries(Object.entries(filters).map(([key, any]) => [key, { any }]));
  return withPagefind(async (engine) => {
    const found = await engine.search(textTerm(term) || null, { filters: chosen });
    if (found.results.length === 0) await reachIndex();
    return found;
  });
}

/** After how many milliseconds the names are shown without the text. */
const SLOW = 20;

/** Whether the names are shown first: the text takes long, or cannot be searched. */
const isSlow = (searching: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    searching.then(
      () => false,
      () => true,
    ),
    new Promise<boolean>((done) => setTimeout(done, SLOW, true)),
  ]);

/** The names that are left when filters are on, which only the engine knows. */
async function namesWithin(names: NameResults['results'], { filters }: SearchQuestion) {
  const isWithin = await Promise.all(
    names.map(async ({ result }) => {
      const found = await searchText({ term: `"${result.title}"`, filters });
      const pages = await readPages(found.results, 0, CONFIRMED_MAX, result.title);
      return pages.some(({ url }) => url === result.url);
    }),
  );
  return names.filter((_, index) => isWithin[index]);
}

/** Among how many of the pages that the engine finds for its name a page is looked for. */
const CONFIRMED_MAX = 5;

type Pages = EngineAnswer['results'];

/** What the search of the texts found: the pages that were read, and those that follow. */
interface TextAnswer {
  readonly kind: AnswerKind;
  readonly read: readonly Result[];
  readonly rest: Pages;
}

async function wholeAnswer(
  names: NameResults,
  found: EngineAnswer,
  question: SearchQuestion,
  size: number,
): Promise<Answer> {
  const text = await textAnswer(found, question, size);
  const { kind, read, rest } = text;
  // A word that some text has was not mistyped, so similar names are left out.
  const isMistyped = kind !== 'all' || read.length === 0;
  const kept = names.results.filter(({ why }) => isMistyped || why !== 'similar');
  const named = kept.map(({ result }) => {
    const page = read.find(({ url }) => url === result.url);
    if (!page) return result;
    const sections = [...result.sections, ...page.sections];
    return { ...result, words: page.words, excerpt: page.excerpt, sections };
  });
  const shown = new Set(named.map(({ url }) => url));
  const others = (results: readonly Result[]) => results.filter(({ url }) => !shown.has(url));
  const pages = others(read);
  const wanted = textTerm(question.term);
  let next = 0;
  return {
    ...namesAlone(names),
    kind,
    results: [...named, ...pages],
    named: named.length,
    total: named.length + pages.length + rest.length - unread(named, text, wanted),
    hasMore: () => next < rest.length,
    more: async () => {
      const more = await readPages(rest, next, size, wanted);
      next += size;
      return others(more);
    },
  };
}

/** How many pages that were found by name are among those that are still to be read. */
function unread(named: readonly Result[], { read, rest }: TextAnswer, wanted: string): number {
  if (rest.length === 0) return 0;
  const urls = new Set(read.map(({ url }) => url));
  // An entry without threats is no page of the index.
  return named.filter(
    ({ url, title, threats }) =>
      threats !== 0 && !urls.has(url) && hasWords([title.toLowerCase()], wanted),
  ).length;
}

/** The pages with an id, or with a compound as it is written, or else with every word, similar words or some words. */
async function textAnswer(
  found: EngineAnswer,
  question: SearchQuestion,
  size: number,
): Promise<TextAnswer> {
  const { term, filters } = question;
  const asked = askedId(term);
  if (asked) return { kind: 'id', ...(await pagesWith([asked.id], filters, size)) };
  const parts = compounds(term);
  const wanted = textTerm(term);
  const first = await dataOf(found.results, 0, size);
  const { read: whole } = await pagesWith(parts, filters, EXACT_MAX);
  // As a whole word the engine does not know the beginning of a compound: "CVE-2025-".
  const begun = parts.length === 0 ? [] : first.filter(({ content }) => hasParts(content, parts));
  const exact = whole.length > 0 ? whole : resultsOf(begun, wanted);
  const read = resultsOf(first, wanted);
  const isFar = term !== '' && read.every((page) => isFarFetched(wordsOf(page), wanted));
  const hasAll = exact.length > 0 || !term || read.some((page) => hasWords(wordsOf(page), wanted));
  if (!hasAll || isFar) {
    const some = await pagesWithSome(question, size);
    if (some) return some;
  }
  if (isFar) return { kind: 'all', read: exact, rest: [] };
  const isSimilar = !hasAll || (exact.length === 0 && parts.length > 0);
  const exactUrls = new Set(exact.map(({ url }) => url));
  return {
    kind: isSimilar && read.length > 0 ? 'similar' : 'all',
    read: [...exact, ...read.filter(({ url }) => !exactUrls.has(url))],
    rest: found.results.slice(size),
  };
}

/** How many words of a question are looked up one by one where no page has all of them. */
const WORDS_MAX = 5;

/** The pages that have some words of a question, those with the most first; undefined where no page has any. */
async function pagesWithSome(
  { term, filters }: SearchQuestion,
  size: number,
): Promise<TextAnswer | undefined> {
  const wanted = textTerm(term);
  const words = isQuoted(term) ? [] : wanted.split(' ').slice(0, WORDS_MAX);
  if (words.length < 2) return undefined;
  const hits = new Map<string, { page: Pages[number]; words: number }>();
  for (const word of words) {
    const { results } = await searchText({ term: word, filters });
    const [first] = await readPages(results, 0, 1, word);
    // For a word that no page has, the engine returns pages that have its first letters.
    if (!first || !hasWords(wordsOf(first), word)) continue;
    for (const page of results) {
      hits.set(page.id, { page, words: (hits.get(page.id)?.words ?? 0) + 1 });
    }
  }
  const pages = [...hits.values()].toSorted((a, b) => b.words - a.words).map(({ page }) => page);
  if (pages.length === 0) return undefined;
  return { kind: 'some', read: await readPages(pages, 0, size, wanted), rest: pages.slice(size) };
}

/** How many pages are searched for a compound as it is written. */
const EXACT_MAX = 12;

/** The pages that have the compounds of a question as they are written; the engine itself would take them apart. */
async function pagesWith(
  parts: readonly string[],
  filters: SearchQuestion['filters'],
  size: number,
): Promise<Omit<TextAnswer, 'kind'>> {
  if (parts.length === 0) return { read: [], rest: [] };
  const wanted = parts.join(' ');
  const { results } = await searchText({ term: `"${wanted}"`, filters });
  const pages = (await dataOf(results, 0, size)).filter(({ content }) => hasParts(content, parts));
  const rest = pages.length > 0 ? results.slice(size) : [];
  return { read: pages.map((page) => foundResult(page, wanted)), rest };
}

async function dataOf(results: Pages, from: number, size: number): Promise<FoundPage[]> {
  const some = results.slice(from, from + size);
  return withPagefind(() => Promise.all(some.map((result) => result.data())));
}

/** Some of the pages; first those that have every wanted word in one place. */
const readPages = async (
  results: Pages,
  from: number,
  size: number,
  wanted: string,
): Promise<Result[]> => resultsOf(await dataOf(results, from, size), wanted);

const resultsOf = (pages: readonly FoundPage[], wanted: string): Result[] =>
  pages
    .map((page) => foundResult(page, wanted))
    .toSorted((a, b) => Number(b.isAbout) - Number(a.isAbout));

const wordsOf = ({ words, sections }: Result): string[] => [
  ...words,
  ...sections.flatMap((section) => section.words),
];
