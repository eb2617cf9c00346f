/** What a terminal shows as one character: its offset in the text (UTF-16 units), and how many columns it takes. */
export interface Cell {
  readonly at: number;
  readonly shown: string;
  readonly width: 0 | 1 | 2 | 4;
}

const TAB = '    ';
/** Scripts and signs that take two columns. Emoji do so too unless a text selector follows. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;
/** Control characters move the cursor; direction marks reorder a line, so that it reads as something else. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line of a file as cells. */
export function cellsOf(line: string): Cell[] {
  return [...graphemes.segment(line)].map(({ index, segment }) => {
    if (segment === '\t') return { at: index, shown: TAB, width: 4 };
    const shown = harmless(segment);
    return { at: index, shown, width: INVISIBLE.test(shown) ? 0 : WIDE.test(shown) ? 2 : 1 };
  });
}

/** A text with a replacement for each character that could make a terminal show something else. */
export const harmless = (text: string): string => text.replace(UNSAFE, '\ufffd');

export const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0);
