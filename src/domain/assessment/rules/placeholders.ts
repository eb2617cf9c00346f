import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { passages } from './passages.ts';
import type { Finding } from './rule.ts';

/** Words that keep the place of a text which nobody has written yet. */

/** What is all of a text: "TODO.", "tbd", "…", "N/A". */
const WHOLE = /^(?:to-?do|tbd|tba|fixme|xxx|n\/?a|\.{3,}|…|\?+|-+)[\s.:!]*$/i;
/** What begins a note to oneself. In small letters it may be a word: todo lists. */
const NOTE = /^(?:TODO|TBD|FIXME)(?![\p{L}\p{N}-])/u;
const FILLER = /\blorem ipsum\b/i;

/** Whether a text only keeps a place. */
export const isPlaceholder = (text: string): boolean => WHOLE.test(text.trim());

export function placeholders(file: AssessmentFile): Finding[] {
  const inTexts = passages(file).flatMap(({ text, start, path }): Finding[] => {
    const words = text.trim();
    const from = start + text.indexOf(words);
    const mark = NOTE.exec(words) ?? (path && WHOLE.exec(words)) ?? FILLER.exec(words);
    if (!mark) return [];
    const at = from + mark.index;
    return [found([at, at + mark[0].length], mark[0], path)];
  });
  const taken = new Set(inTexts.map(({ range }) => range[0]));
  const inSections = file.body.sections.flatMap(({ layer, text, content }): Finding[] => {
    const [first] = content;
    if (!layer || !first || !isPlaceholder(text)) return [];
    const range = rangeOf(first);
    return taken.has(range[0]) ? [] : [found(range, text.trim())];
  });
  return [...inTexts, ...inSections];
}

const found = (range: Finding['range'], words: string, path?: Finding['path']): Finding => ({
  range,
  ...(path && { path }),
  message: `"${words.trim()}" keeps the place of a text.`,
  help: 'Write the text, or remove what it would have been about.',
});
