import { aboutValue, stringsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** A # after a space and before something else, as in `#1`, which is hardly meant as a comment. */
const SIGN = /[^\s] +#[^\s#]/;
const CUT = /^ +(#[^\s#][^\r\n]*)/;

/** Unquoted texts that end at a ` #`: YAML silently reads the rest of the line as a comment. */
export const yamlCutText: FileRule = {
  id: 'yaml/cut-text',
  severity: 'warning',
  title: 'Unquoted text is not cut off by a "#".',
  why: 'In unquoted text, a space and a # start a comment. Something meant as a number, such as #2, is cut off with everything after it, and the page shows half a sentence.',
  remedy: 'Put the whole text between double quotes. A real comment has a space after the #.',
  example: {
    change: ['page text steers the browser', 'page text steers the browser ‹#2 of the list›'],
  },
  check(file) {
    const { frontmatter, text } = file;
    if (!frontmatter || !SIGN.test(text.slice(...frontmatter.range))) return [];
    return stringsOf(file).flatMap(({ path, value }) => {
      const [start, end] = frontmatter.valueRange(path);
      const [whole = '', rest = ''] = CUT.exec(text.slice(end)) ?? [];
      if (rest === '' || text.slice(start, end) !== value) return [];
      const message = 'YAML reads this as a comment: the text ends before it.';
      const from = end + whole.length - rest.length;
      return [{ ...aboutValue(file, path, message), range: [from, from + rest.length] }];
    });
  },
};
