import { DASHES } from '../../reading/odd-hyphens.ts';
import { aboutFile } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** What word processors make of a line of hyphens. */
const BORDER = new RegExp(`^-{0,2}[${DASHES}][${DASHES}-]*$`, 'm');
const HYPHENS = 'Type three hyphens without a space between them.';

export const frontmatterMissing: FileRule = {
  id: 'frontmatter/missing',
  severity: 'error',
  fixed: true,
  title: 'An assessment starts with its data between two "---" lines.',
  why: 'Everything that is counted, filtered or scored is in the data at the top of the file. Without its two borders, data cannot be told from prose.',
  remedy: 'Make "---" the first line, put the data below it, and close it with another "---" line.',
  example: {
    change: ['---\n\nThe assessment covers', '\nThe assessment covers'],
  },
  check({ frontmatter, unreadable, text }) {
    if (frontmatter || unreadable) return [];
    const dash = BORDER.exec(text);
    if (dash && (dash.index === 0 || text.startsWith('---'))) {
      const [line] = dash;
      const range = [dash.index, dash.index + line.length] as const;
      return [{ range, message: `This line is "${line}", and no "---".`, help: HYPHENS }];
    }
    const message = /^---[ \t]*\r?\n(?!---)/.test(text)
      ? 'The data is not closed: a second "---" line is missing.'
      : 'The file does not start with data between two "---" lines.';
    return [aboutFile(message)];
  },
};
