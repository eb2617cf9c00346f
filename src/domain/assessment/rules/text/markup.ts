import { plainTexts } from '../passages.ts';
import type { FileRule, Finding } from '../rule.ts';

/** What would be set as Markdown or HTML in a body, and stands as it is in plain text. */
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
      const found = MARKUP.exec(raw);
      if (!found) return [];
      const at = start + found.index;
      const range = [at, at + found[0].length] as const;
      return [{ range, ...(path && { path }), message: `"${found[0]}" is shown as typed.` }];
    }),
};
