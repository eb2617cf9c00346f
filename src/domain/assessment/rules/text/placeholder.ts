import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { passages } from '../passages.ts';
import { isPlaceholder, WHOLE } from '../placeholders.ts';
import type { FileRule, Finding } from '../rule.ts';

/** What begins a note to oneself. In small letters it may be a word: todo lists. */
const NOTE = /^(?:TODO|TBD|FIXME)(?![\p{L}\p{N}-])/u;
const FILLER = /\blorem ipsum\b/i;

export const textPlaceholder: FileRule = {
  id: 'text/placeholder',
  severity: 'error',
  title: 'No placeholder text is left.',
  why: 'A reason or a section that says "TODO" is as empty as none, but looks finished to a program. On the page it would appear as a judgement.',
  remedy:
    'Write the text, or remove what it would have been about. If a layer does not exist in the agent, say why and tag it not-applicable.',
  examples: [
    {
      change: ['It runs on the machine of its user.', '‹TBD›: where it runs.'],
      finds: '"TBD" is a placeholder.',
    },
    {
      change: ['It runs on the machine of its user.', 'It runs. ‹Lorem ipsum› dolor sit amet.'],
      finds: '"Lorem ipsum" is a placeholder.',
    },
    {
      change: ['"Free text behind fixed actions.",', '"‹TODO›.",'],
      finds: 'factors.non-determinism.reason — "TODO" is a placeholder.',
    },
    {
      change: ['It runs on the machine of its user.', '‹…›'],
      finds: '"…" is a placeholder.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
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
  },
};

const found = (range: Finding['range'], words: string, path?: Finding['path']): Finding => ({
  range,
  ...(path && { path }),
  message: `"${words.trim()}" is a placeholder.`,
});
