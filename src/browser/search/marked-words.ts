/** The words that the indexer marked in an excerpt, which is HTML. */
export const markedWords = (excerpt: string): string[] => {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word);
  return [...new Set(marked.map((word) => bare(word)).filter(Boolean))];
};

/** The indexer marks a word with the signs around it: “tenant,”. */
const bare = (marked: string): string =>
  marked
    .replace(/&#?\w+;/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();

/** Does a page have the words of a question, and not others that the engine took for near enough? */
export function hasWords(excerpts: readonly string[], term: string): boolean {
  const marked = excerpts.flatMap((excerpt) => markedWords(excerpt));
  const asked = term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return asked.every((word) => marked.some((found) => found.includes(word) || isStem(found, word)));
}

/** "policies" was asked for and "policy" found: the engine knows endings. */
const isStem = (found: string, asked: string): boolean =>
  found.slice(0, STEM) === asked.slice(0, STEM) && found.length >= STEM;
const STEM = 5;

/** The parameter that names the words to be marked on the page that opens. */
export const MARK_PARAMETER = 'mark';

/** The address of a section, with the words that its excerpt marks. */
export function marking(url: string, excerpt: string): string {
  const words = markedWords(excerpt);
  if (words.length === 0) return url;
  const [page = '', anchor = ''] = url.split('#');
  const parameters = new URLSearchParams(words.map((word) => [MARK_PARAMETER, word]));
  return `${page}?${parameters}#${anchor}`;
}
