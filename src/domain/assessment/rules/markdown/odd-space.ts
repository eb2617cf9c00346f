import type { FileRule } from '../rule.ts';

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
};
/** A character that looks like a space, after the mark of a heading or an entry. */
export const ODD_SPACE =
  /^([ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)]))([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/gm;

export const markdownOddSpace: FileRule = {
  id: 'markdown/odd-space',
  severity: 'warning',
  title: 'A heading or an entry begins with an ordinary space.',
  why: 'Markdown knows a heading or an entry by the space after its mark. Another kind of space looks the same, and the line becomes plain text.',
  remedy: 'Type an ordinary space instead. "--fix" does it.',
  example: {
    change: ['### Sessions', '###‹\u00a0›Sessions'],
  },
  check: (file) =>
    [...file.markdown.matchAll(ODD_SPACE)].map(({ 1: mark = '', 2: space = '', index }) => {
      const at = index + mark.length;
      return {
        range: [at, at + 1] as const,
        message: `"${mark.trim()}" is followed by ${NAMES[space] ?? 'a space of another width'}.`,
      };
    }),
};
