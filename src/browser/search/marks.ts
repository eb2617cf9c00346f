import { say } from '../../words/say.ts';
import { adopt } from '../shared/adopt.ts';
import { button, element } from '../shared/elements.ts';
import { focusOn } from '../shared/not-loaded.ts';
import { MARK_PARAMETER } from './marked-words.ts';
import styles from './marks.css?inline';

adopt(styles);

const WORDS_MAX = 20;
/** No word that a search marks is longer. */
const LENGTH_MAX = 60;

/** The name of the highlight in marks.css. */
const HIGHLIGHT = 'searched';

/**
 * Marks the words that a reader searched for. The browser paints ranges of the text, and the page stays as it is. In
 * browsers that cannot do this, the address still leads to the section.
 */
export function markWords(): void {
  const words = new URLSearchParams(location.search)
    .getAll(MARK_PARAMETER)
    .filter((word) => word.trim() !== '' && word.length <= LENGTH_MAX)
    .slice(0, WORDS_MAX);
  if (words.length === 0 || !('highlights' in CSS)) return;
  const main = document.querySelector('main');
  const ranges = main ? rangesOf(main, words) : [];
  if (ranges.length === 0) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  // Anybody can write such a link, so only words that are on the page are shown.
  const found = new Set(ranges.map((range) => range.toString().toLowerCase()));
  const clear = () => {
    CSS.highlights.delete(HIGHLIGHT);
    bar.remove();
    focusOn(ranges[0]?.startContainer.parentElement ?? undefined);
    const address = new URL(location.href);
    address.searchParams.delete(MARK_PARAMETER);
    history.replaceState(history.state, '', address);
  };
  const bar = markBar(
    words.filter((word) => found.has(word.toLowerCase())),
    clear,
  );
  document.body.append(bar);
}

function markBar(words: readonly string[], clear: () => void): HTMLElement {
  const marked = element('p', '', say('Marked: {words}', { words: words.join(', ') }));
  const bar = element(
    'aside',
    'marks small screen-only',
    marked,
    button(say('Clear marks'), clear),
  );
  bar.ariaLabel = say('Marked words');
  return bar;
}

function rangesOf(main: Element, words: readonly string[]): Range[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => escaped(word)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: found } of (node.textContent ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
