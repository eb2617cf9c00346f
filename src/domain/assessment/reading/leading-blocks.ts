const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g;
const VOID = new Set(['br', 'hr', 'img', 'input']);
const HEADING = /^<h[1-6]\b/;

/** The outermost blocks of rendered Markdown, in order. */
function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (!VOID.has(name)) depth += slash ? -1 : 1;
    if (depth > 0) continue;
    const end = index + tag.length;
    blocks.push(html.slice(start, end).trim());
    start = end;
  }
  return blocks;
}

const FOOTNOTE = /<sup\b[^<>]*>.*?<\/sup>/gs;

/** A paragraph too long to be a beginning, cut at a word and without what it has inside. */
function cut(block: string, words: number): string {
  const text = block.replace(FOOTNOTE, '').replace(TAG, ' ');
  return `<p>${text.split(/\s+/).filter(Boolean).slice(0, words).join(' ')} …</p>`;
}

/** Counted letter by letter: a site asks this of every text on every layer. Text has no bare `<`, and a tag parts words. */
function wordsIn(html: string): number {
  let [words, isTag, isWord] = [0, false, false];
  for (let index = 0; index < html.length; index += 1) {
    const code = html.charCodeAt(index);
    if (code === LESS) isTag = true;
    const parts = isTag || isSpace(code);
    if (!parts && !isWord) words += 1;
    isWord = !parts;
    if (code === GREATER) isTag = false;
  }
  return words;
}

const [LESS, GREATER] = [60, 62];
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/**
 * The beginning of a long text: whole paragraphs and lists until they have so many words. A text that is only a little
 * longer stays whole, a heading never comes last, and a paragraph without end is cut.
 *
 * @param words how many words are enough
 * @returns the beginning, or undefined where the text is short enough as it is
 */
export function leadingBlocks(html: string, words: number): string | undefined {
  if (wordsIn(html) <= words * 1.5) return undefined;
  const blocks = blocksOf(html);
  const kept: string[] = [];
  let count = 0;
  for (const block of blocks) {
    if (count >= words) break;
    kept.push(block);
    count += wordsIn(block);
  }
  while (HEADING.test(kept.at(-1) ?? '')) kept.pop();
  const [first = ''] = kept;
  if (wordsIn(first) > words * 2) return cut(first, words);
  return kept.length < blocks.length ? kept.join('\n') : undefined;
}
