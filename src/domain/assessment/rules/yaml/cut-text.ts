import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, data, stringsIn } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

/** A sign that follows a blank and has none behind it: whoever writes `#1` means no comment. */
const SIGN = /[^\s] +#[^\s#]/;

const CUT = /^ +(#[^\s#][^\r\n]*)/;

/** Texts without quotes that end at a ` #`: YAML takes the rest of the line for a comment, and nobody sees it. */
export const yamlCutText: FileRule = {
  id: 'yaml/cut-text',
  severity: 'warning',
  title: 'A text does not end at a #.',
  why: 'In a text without quotes a blank and a # begin a comment. What is meant as a number, such as #2, is cut off with all that follows, and the page shows half a sentence.',
  remedy: 'Put the text between double quotes. A real comment has a blank behind the #.',
  examples: [
    {
      change: [
        'title: Hostile page text steers the browser',
        'title: Hostile page text steers the browser ‹#2 of the list›',
      ],
      finds:
        'threats[0].title — To YAML this is a comment: the text ends before it. | Put the whole text between double quotes. A comment that is meant has a blank behind the #.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    const { frontmatter, text } = file;
    if (!frontmatter || !SIGN.test(text.slice(...frontmatter.range))) return [];
    return stringsIn(data(file), []).flatMap(({ path, value }) => {
      const [start, end] = frontmatter.valueRange(path);
      const [whole = '', rest = ''] = CUT.exec(text.slice(end)) ?? [];
      if (rest === '' || text.slice(start, end) !== value) return [];
      const message = 'To YAML this is a comment: the text ends before it.';
      const help =
        'Put the whole text between double quotes. A comment that is meant has a blank behind the #.';
      const from = end + whole.length - rest.length;
      return [{ ...aboutValue(file, path, message, help), range: [from, from + rest.length] }];
    });
  },
};
