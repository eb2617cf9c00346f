import { QUOTED_NOTE } from '../placeholders.ts';
import type { FileRule } from '../rule.ts';

export const textOthersWords: FileRule = {
  id: 'text/others-words',
  severity: 'error',
  unfinished: true,
  title: "Others' sentences are not put under the licence of the site.",
  why: 'The import takes the sentences of a listing over on request. They belong to their authors, and the site says under every page that its texts are under its licence.',
  remedy:
    'Write the summary and the commentary in your own words, then remove the note. Where the catalogue stays private, take licence out of its settings.',
  example: {
    change: ['\n## Foundation Models', `\n‹${QUOTED_NOTE}›\n\n## Foundation Models`],
  },
  check({ text }, { licence }) {
    const from = text.indexOf(QUOTED_NOTE);
    if (from < 0 || licence === undefined) return [];
    return [
      {
        range: [from, from + QUOTED_NOTE.length],
        message: `The texts are quoted from a listing, and this site publishes under ${licence}.`,
      },
    ];
  },
};
