import { betweenCurly, CURLY } from '../../reading/odd-characters.ts';
import { aboutValue, stringsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Texts on one line between curly quotes, which YAML reads as part of the text. */
export const yamlQuotes: FileRule = {
  id: 'yaml/quotes',
  severity: 'warning',
  title: 'Quotes around a value are straight.',
  why: 'Word processors turn straight quotes into curly ones. YAML reads those as letters: the page shows them around the whole text, and a comma or colon inside breaks it.',
  remedy: 'Use straight double quotes, or let --fix do it. Curly quotes inside a text are fine.',
  example: {
    change: ['"A whole browser.",', '‹“A whole browser.”›,'],
  },
  check(file) {
    const { frontmatter, text } = file;
    if (!frontmatter || !CURLY.test(text.slice(...frontmatter.range))) return [];
    return stringsOf(file).flatMap(({ path, value }) => {
      if (betweenCurly(value) === undefined) return [];
      const written = text.slice(...frontmatter.valueRange(path));
      if (written !== value) return [];
      return aboutValue(
        file,
        path,
        `The quotes ${value.at(0)} and ${value.at(-1)} are letters in YAML, and part of this text.`,
      );
    });
  },
};
