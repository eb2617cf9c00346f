import { expect, test } from 'vitest';
import { nestHeadings, wrapTables } from './body-html.ts';

const levels = (html: string): string =>
  [...html.matchAll(/<(\/?)h(\d)/g)].map(([, slash, digit]) => `${slash}${digit}`).join(' ');
const headings = (...all: number[]): string =>
  all.map((level) => `<h${level} id="a">a</h${level}><p>b</p>`).join('\n');

test.each([
  { from: [3], parent: 3, to: [4] },
  { from: [3], parent: 2, to: [3] },
  { from: [3, 4, 5], parent: 3, to: [4, 5, 6] },
  { from: [3, 4, 5, 6], parent: 4, to: [5, 6, 6, 6] },
  { from: [6], parent: 3, to: [4] },
  { from: [3, 6, 3], parent: 3, to: [4, 5, 4] },
  { from: [4, 3], parent: 2, to: [3, 3] },
  { from: [3, 4, 3, 4], parent: 3, to: [4, 5, 4, 5] },
])('headings $from under a heading of level $parent become $to', ({ from, parent, to }) => {
  const expected = to.flatMap((level) => [String(level), `/${level}`]).join(' ');
  expect(levels(nestHeadings(headings(...from), parent))).toBe(expected);
});

test('nothing but headings changes', () => {
  const html = '<hr><p>&lt;h3&gt; <code>h3</code></p>';
  expect(nestHeadings(html, 4)).toBe(html);
});

test('every table is wrapped in an element that scrolls', () => {
  expect(wrapTables('<p>a</p><table><tr></tr></table><p>&lt;table</p>')).toBe(
    '<p>a</p><div class="scroll"><table><tr></tr></table></div><p>&lt;table</p>',
  );
});
