import { say } from '../../words/say.ts';
import { adopt } from '../shared/adopt.ts';
import { button, element } from '../shared/elements.ts';
import { MARK_PARAMETER } from './marked-words.ts';
import styles from './marks.css?inline';

adopt(styles);

const WORDS_MAX = 20;
/** Longer than any word that a search marks. */
const LENGTH_MAX = 60;

/** The name under which marks.css paints the words. */
const HIGHLIGHT = 'searched';

/**
 * Marks the words that a reader searched for, without touching the page: the browser paints ranges of the text. Where it
 * cannot, the address still leads to the section.
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
  // Anybody can write a link: only words of the page itself are shown on it.
  const found = new Set(ranges.map((range) => range.toString().toLowerCase()));
  const bar = clearBar(words.filter((word) => found.has(word.toLowerCase())));
  document.body.append(bar);
  const clear = () => {
    CSS.highlights.delete(HIGHLIGHT);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete(MARK_PARAMETER);
    history.replaceState(history.state, '', address);
  };
  bar.querySelector('button')?.addEventListener('click', clear);
}

function clearBar(words: readonly string[]): HTMLElement {
  const said = element('p', '', say('Marked: {words}', { words: words.join(', ') }));
  const bar = element('aside', 'marks screen-only', said, button(say('Clear marks')));
  bar.ariaLabel = say('Marked words');
  return bar;
}

function rangesOf(main: Element, words: readonly string[]): Range[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => literal(word)).join('|')})(?![\\p{L}\\p{N}])`,
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

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
