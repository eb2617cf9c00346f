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

/** The words of a question as a text has them. */
const asked = (term: string): string[] => term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Does a page have the words of a question? The engine knows endings: "policies" finds "policy". */
export const hasWords = (marked: readonly string[], term: string): boolean =>
  asked(term).every((word) =>
    marked.some((found) => found.includes(word) || isStem(found, word) || isStem(word, found)),
  );

const isStem = (short: string, long: string): boolean =>
  short.length >= WORD_MIN && long.startsWith(short.slice(0, Math.max(STEM_MIN, short.length - 1)));
const WORD_MIN = 3;
const STEM_MIN = 4;

/**
 * The parts of a question that the engine would cut into several words, or strip of their signs: `2025-32711`, `C++`,
 * `v1.10.2`, `hasOwnProperty`.
 */
export const compounds = (term: string): string[] =>
  term
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]|[+#]$|\p{Ll}\p{Lu}/u.test(part));

/** Does a text have each of these parts as it is written, at the beginning of a word? A version may have its `v`. */
export function hasParts(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return parts.every((part) => {
    const wanted = part.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const isBegun = /(?:^|[^\p{L}\p{N}])v?$/u.test(lower.slice(Math.max(0, at - 2), at));
      // A number that goes on is another number: CVE-2025-1234 and CVE-2025-12345.
      const goesOn = /\d$/.test(wanted) && /^\d/.test(lower.slice(at + wanted.length));
      if (isBegun && !goesOn) return true;
    }
    return false;
  });
}

/** Where it knows no word, the engine cuts letters off until something is left that a page has: "L" for "Lumme". */
export const isFarFetched = (marked: readonly string[], term: string): boolean =>
  marked.every((found) => found.length < WORD_MIN && !asked(term).includes(found));

/** The parameter that names the words to be marked on the page that opens. */
export const MARK_PARAMETER = 'mark';

/** The address of a section, with the words that were found there. */
export function marking(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [page = '', anchor = ''] = url.split('#');
  const parameters = new URLSearchParams(words.map((word) => [MARK_PARAMETER, word]));
  return `${page}?${parameters}#${anchor}`;
}

/** An excerpt that was cut out of a sentence, with a sign at each end that is none of the sentence. */
export function withEllipses(excerpt: string): string {
  const text = excerpt.replace(/<\/?mark>/g, '').trim();
  const before = /^[\p{Ll},;)]/u.test(text) ? '… ' : '';
  const after = text === '' || /[.!?…](?:[”’"')\]]|&quot;)*$/u.test(text) ? '' : ' …';
  return `${before}${excerpt.trim()}${after}`;
}

/** An excerpt that begins with the heading of its section, without it: the result shows it as the title. */
export function withoutHeading(excerpt: string, heading: string): string {
  const parts = excerpt.split(/(<\/?mark>)/);
  const isText = (part: string) => !/^<\/?mark>$/.test(part);
  const plain = parts.filter(isText).join('');
  if (!plain.startsWith(heading)) return excerpt;
  let rest = heading.length + (plain[heading.length] === '.' ? 1 : 0);
  return parts
    .map((part) => {
      if (!isText(part)) return part;
      const kept = part.slice(rest);
      rest = Math.max(0, rest - part.length);
      return kept;
    })
    .join('')
    .replaceAll('<mark></mark>', '')
    .trim();
}

/** Does a text have one of these words? */
export const markedIn = (text: string, words: readonly string[]): boolean =>
  asked(text).some((word) => words.includes(word));
