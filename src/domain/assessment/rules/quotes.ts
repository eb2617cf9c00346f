import type { AssessmentFile } from '../reading/file.ts';
import { betweenCurly, CURLY } from '../reading/odd-characters.ts';
import { aboutValue, data, stringsIn } from './draft.ts';
import type { Finding } from './rule.ts';

/** Texts on one line that stand between typographic quotes: YAML takes them for the first and last letter. */
export function curlyQuotes(file: AssessmentFile): Finding[] {
  const { frontmatter, text } = file;
  if (!frontmatter || !CURLY.test(text.slice(...frontmatter.range))) return [];
  return stringsIn(data(file), []).flatMap(({ path, value }) => {
    if (betweenCurly(value) === undefined) return [];
    const written = text.slice(...frontmatter.valueRange(path));
    if (written !== value) return [];
    return [
      aboutValue(
        file,
        path,
        `The quotes ${value.at(0)} and ${value.at(-1)} are letters to YAML, and part of this text.`,
        'Put the text between plain double quotes, or run npm run check -- --fix.',
      ),
    ];
  });
}
