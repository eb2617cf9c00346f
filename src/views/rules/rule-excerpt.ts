/** The longest line of an excerpt, in characters. */
const LINE_MAX = 120;

/**
 * The lines of a text that a fragment touches, with one more on each side.
 *
 * @param at where the fragment begins
 * @param length of the fragment; 0 where something is missing
 */
export function excerpt(text: string, at: number, length: number): string {
  const lines = text.split('\n');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const first = Math.max(lineOf(at) - 1, 0);
  const last = lineOf(Math.max(at + length - 1, at)) + 1;
  return lines
    .slice(first, last + 1)
    .map((line) => showHidden(line.length > LINE_MAX ? `${line.slice(0, LINE_MAX - 1)}…` : line))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** A line with invisible characters replaced by their code points, since an excerpt may be there to show them. */
const showHidden = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (hidden) => {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
