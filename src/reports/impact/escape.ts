import { shorten } from '../../views/shared/format.ts';
import { escapeMarkup } from '../../words/escape.ts';

/** Control characters, and marks that are invisible or turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
const LONGEST = 200;

/** One line without invisible characters, without backticks, which would end the code span, and bars, which would end the cell. */
const plainLine = (text: string): string =>
  shorten(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), LONGEST)
    .replaceAll('`', "'")
    .replaceAll('|', '¦');

/**
 * Text of a contributor for a line of Markdown: as a code span, in which a parser finds no markup, entity, link, mention
 * or reference.
 */
export const codeSpan = (text: string): string => `\`${plainLine(text) || ' '}\``;

/** The same for use within an HTML element, where Markdown has no code spans. */
export const codeElement = (text: string): string =>
  `<code>${escapeMarkup(plainLine(text)) || ' '}</code>`;

/** A value of a contributor in a table; a dash where there is none. */
export const valueCell = (value: string | null | undefined): string =>
  typeof value === 'string' ? codeSpan(value) : '–';

export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
