import { plainTexts } from '../passages.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Signs that Markdown or HTML would turn into markup. Plain text shows them as typed. */
const MARKUP =
  /\*\*\S[^*]*\*\*|__\S[^_]*__|\[[^\]\n]+\]\([^)\s]+\)|`[^`\n]+`|&(?:amp|lt|gt|quot|nbsp|#\d+);/u;

export const textMarkup: FileRule = {
  id: 'text/markup',
  severity: 'note',
  anyFile: true,
  title: 'Texts of the data have no markup.',
  why: 'Names, summaries, titles, reasons, measures and the words of the owner and of objectors are plain text. Asterisks, backticks, links and entities would be shown as typed on the page, in lists and in the data.',
  remedy: 'Write plain words. What needs code, emphasis or a link belongs in a layer section.',
  example: {
    change: ['Any page reaches it;', 'Any ‹**page**› reaches it;'],
  },
  check: (file) =>
    plainTexts(file).flatMap(({ raw, start, path }): Finding[] => {
      const { 0: sign, index = 0 } = MARKUP.exec(raw) ?? {};
      if (sign === undefined) return [];
      const range = [start + index, start + index + sign.length] as const;
      return [{ range, ...(path && { path }), message: `"${sign}" is shown as typed.` }];
    }),
};
