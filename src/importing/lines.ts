import { decodeEntities } from '../words/entities.ts';

/** A line of a page as its readers saw it: without markup, hidden characters and doubled spaces. */
export interface Line {
  /** From 1, in the text that was given. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a page, with blank ones, because they separate blocks. */
export function linesOfPage(page: string): Line[] {
  return withoutScripts(page.toWellFormed())
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      shownLines(line).map((text) => ({ number: index + 1, text: plainLine(text) })),
    );
}

export const isBlank = ({ text }: Line): boolean => text === '';

/** The page without scripts and styles, which nobody sees. Their line ends stay, so that line numbers are right. */
function withoutScripts(page: string): string {
  const kept: string[] = [];
  // A page may open thousands and close none: then the end is searched for only once.
  const unclosed = new Set<string>();
  let at = 0;
  for (const { 1: name = '', index } of page.matchAll(/<(script|style)\b/gi)) {
    const element = name.toLowerCase();
    if (index < at || unclosed.has(element)) continue;
    const length = page.slice(index).search(SCRIPT_ENDS[element] ?? /$/);
    if (length < 0) unclosed.add(element);
    else {
      const end = page.indexOf('>', index + length) + 1;
      kept.push(page.slice(at, index), page.slice(index, end).replace(/[^\r\n]/g, ''));
      at = end;
    }
  }
  return `${kept.join('')}${page.slice(at)}`;
}

const SCRIPT_ENDS: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/i,
  style: /<\/style\s*>/i,
};

const CELL_END = /<\/t[dh]\s*>/gi;
const BLOCK =
  /<\/?(?:address|article|aside|body|br|d[dlt]|div|footer|form|h[1-6]|head|header|hr|html|li|main|nav|[ou]l|p|section|t(?:able|body|head|itle|r))(?:\s[^<>]*)?\/?>/gi;
const INLINE =
  /<\/?(?:a|abbr|b|button|code|em|i|img|label|link|meta|small|span|strong|sub|sup|svg|td|th|u)(?:\s[^<>]*)?\/?>|<!--[^<>]*-->|<!doctype[^<>]*>/gi;

/** The lines that a reader saw: a page saved with remnants of HTML may have several of them in one line. */
function shownLines(line: string): string[] {
  if (!line.includes('<')) return [line];
  const parts = line.replace(CELL_END, ' | ').replace(BLOCK, '\n').replace(INLINE, '').split('\n');
  const filled = parts.filter((part) => part.trim() !== '');
  return filled.length > 0 ? filled : [''];
}

/** Characters that are not visible: controls, marks of direction and signs without width. */
const HIDDEN = /[^\P{Cc}\t]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const plainLine = (text: string): string =>
  decodeEntities(text)
    .replace(HIDDEN, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#{1,6} /, '')
    .replace(/^\*\*([^*]+)\*\*$/, '$1');
