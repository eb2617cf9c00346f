let collator: Intl.Collator | undefined;

/** The order of names everywhere: without regard to case, numbers by their value. */
export function compareNames(a: string, b: string): number {
  // Made on first use: it takes a phone 40 ms, and most pages sort no names.
  collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return collator.compare(a, b);
}

/** The order of ids, paths and days, by code unit: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Latin letters that have no decomposition in Unicode, as people type them without a special keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  '♯': '#',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Nearly every name is simple, and needs neither folding nor a search for words: ten times as fast. */
const IS_ASCII = /^[\x20-\x7e]*$/;
const IS_SIMPLE = /^[\da-z ]*$/i;

/** Letters without case and accents, so that "zoe" finds Zoë and "strasse" Straße. */
export const fold = (text: string): string =>
  IS_ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter);

/**
 * A word of a name, with the signs that tell names apart: the `+` and `#` of C++ and C#, the point of 2.1, the minus of
 * -1. Every other sign only separates words.
 */
const WORD =
  /(?:(?<![\p{L}\p{N}])-(?=\p{N}))?[\p{L}\p{N}]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{N}]+)*[+#]*/gu;

/** The folded words of a name or a question. */
export const wordsOf = (text: string): string[] =>
  IS_SIMPLE.test(text)
    ? text.toLowerCase().split(' ').filter(Boolean)
    : (fold(text).match(WORD) ?? []);

/** Cyrillic and Greek letters, each with the Latin one that it looks like. */
const LOOK_ALIKE = new Map(
  'аa вb еe һh іi јj кk мm нh оo рp сc ѕs тt уy хx ԁd αa βb ιi κk νv οo ρp τt υu'
    .split(' ')
    .map(([lookAlike = '', latin = '']) => [lookAlike, latin]),
);

/** Equal for names that a reader would take for the same: without case, accents, separators and look-alike letters. */
export function nameKey(name: string): string {
  const joined = wordsOf(name).join('') || fold(name);
  return [...joined].map((letter) => LOOK_ALIKE.get(letter) ?? letter).join('');
}
