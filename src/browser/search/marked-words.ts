import { sameDigits } from '../../domain/closest.ts';

/** The words that the indexer marked in an excerpt, which is HTML. */
export const markedWords = (excerpt: string): string[] => {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word);
  return [...new Set(marked.map(withoutSigns).filter(Boolean))];
};

/** The indexer marks the signs around a word too: “tenant,”. */
const withoutSigns = (marked: string): string =>
  marked
    .replace(/&#?\w+;/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();

/** The words of a question, in small letters and without signs. */
const wordsOf = (term: string): string[] => term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a page has the words of a question. The engine knows endings: "policies" finds "policy". */
export const hasWords = (marked: readonly string[], term: string): boolean =>
  wordsOf(term).every((word) =>
    marked.some((found) => found.includes(word) || isStem(found, word) || isStem(word, found)),
  );

/** An ending has no digits: "log" is no form of "log4j". */
const isStem = (short: string, long: string): boolean =>
  short.length >= WORD_MIN &&
  sameDigits(short, long) &&
  long.startsWith(short.slice(0, Math.max(STEM_MIN, short.length - 1)));
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

/** Whether a text has each of these parts as written, at the beginning of a word. A `v` may stand before a version. */
export function hasParts(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return parts.every((part) => {
    const wanted = part.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const isBegun = /(?:^|[^\p{L}\p{N}])v?$/u.test(lower.slice(Math.max(0, at - 2), at));
      // A longer number is another number: CVE-2025-1234 and CVE-2025-12345.
      const goesOn = /\d$/.test(wanted) && /^\d/.test(lower.slice(at + wanted.length));
      if (isBegun && !goesOn) return true;
    }
    return false;
  });
}

/** Whether only fragments were found: the engine cuts letters off an unknown word until a page has it, "L" for "Lumme". */
export const isFarFetched = (marked: readonly string[], term: string): boolean =>
  marked.every((found) => found.length < WORD_MIN && !wordsOf(term).includes(found));

/** The parameter of an address with the words to mark on its page. */
export const MARK_PARAMETER = 'mark';

/** The address of a section, with the words to mark there. */
export function marking(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [page = '', anchor = ''] = url.split('#');
  const parameters = new URLSearchParams(words.map((word) => [MARK_PARAMETER, word]));
  return `${page}?${parameters}#${anchor}`;
}

/** An excerpt with an ellipsis at each end where a sentence was cut. */
export function withEllipses(excerpt: string): string {
  const text = excerpt.replace(/<\/?mark>/g, '').trim();
  const before = /^[\p{Ll},;)]/u.test(text) ? '… ' : '';
  const after = text === '' || /[.!?…](?:[”’"')\]]|&quot;)*$/u.test(text) ? '' : ' …';
  return `${before}${excerpt.trim()}${after}`;
}

/** An excerpt without the heading of its section at its beginning: the result shows that as its title. */
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

/** Whether a text has one of these words. */
export const markedIn = (text: string, words: readonly string[]): boolean =>
  wordsOf(text).some((word) => words.includes(word));
