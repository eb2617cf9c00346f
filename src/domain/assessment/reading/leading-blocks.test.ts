import { expect, test } from 'vitest';
import { leadingBlocks } from './leading-blocks.ts';

const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');
const p = (count: number) => `<p>${words(count)}</p>`;

test.each([
  { what: 'a short text stays whole', html: p(10), expected: undefined },
  { what: 'a text a little longer stays whole', html: p(8) + p(6), expected: undefined },
  {
    what: 'whole paragraphs until there are enough words',
    html: `${p(6)}\n${p(6)}\n${p(6)}`,
    expected: `${p(6)}\n${p(6)}`,
  },
  {
    what: 'a list is one block, with the blocks inside',
    html: `<ul>\n<li>${p(6)}</li>\n<li>${p(6)}</li>\n</ul>\n${p(9)}`,
    expected: `<ul>\n<li>${p(6)}</li>\n<li>${p(6)}</li>\n</ul>`,
  },
])('$what', ({ html, expected }) => expect(leadingBlocks(html, 10)).toBe(expected));

test('a heading never comes last', () => {
  const html = `${p(9)}<h5>One two</h5>${p(20)}`;
  expect(leadingBlocks(html, 10)).toBe(p(9));
});

test('nor do two of them', () => {
  const html = `${p(8)}<h5>One</h5><h6>Two</h6>${p(20)}`;
  expect(leadingBlocks(html, 10)).toBe(p(8));
});

test.each([
  ['stays whole up to twice the words', 20, p(20)],
  ['is cut beyond', 21, `<p>${words(10)} …</p>`],
])('a first paragraph %s', (_, count, expected) => {
  expect(leadingBlocks(p(count) + p(20), 10)).toBe(expected);
});

test('breaks and rules open nothing', () => {
  const html = `<p>${words(12)}<br>${words(2)}</p><hr>${p(20)}`;
  expect(leadingBlocks(html, 10)).toBe(`<p>${words(12)}<br>${words(2)}</p>`);
});

test('an endless paragraph is cut at a word, without markup that the cut might break', () => {
  const html = `<p><strong>One</strong> &amp;<sup><a href="#fn">1</a></sup> ${words(90)}</p>`;
  expect(leadingBlocks(html, 10)).toBe(`<p>One &amp; ${words(8)} …</p>`);
});
