import { shorten } from '../../views/shared/format.ts';
import { escapeMarkup } from '../../words/escape.ts';

/** Controls and marks that nobody sees or that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
const LONGEST = 200;

/** One line without what nobody sees, without a backtick, which would end its code, and a bar, which would end its cell. */
const plainLine = (text: string): string =>
  shorten(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), LONGEST)
    .replaceAll('`', "'")
    .replaceAll('|', '¦');

/**
 * Text of a contributor in a line of Markdown. It stands in a code span, in which a parser finds no markup, entity,
 * link, mention or reference.
 */
export const foreign = (text: string): string => `\`${plainLine(text) || ' '}\``;

/** The same inside of an element of HTML, where a parser knows no code spans. */
export const foreignInHtml = (text: string): string =>
  `<code>${escapeMarkup(plainLine(text)) || ' '}</code>`;

export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
