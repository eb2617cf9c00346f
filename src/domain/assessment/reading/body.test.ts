import { describe, expect, test } from 'vitest';
import { fileOfText } from './text.fixture.ts';

const bodyOf = (markdown: string) => fileOfText(`---\na: b\n---\n${markdown}`).body;
const headings = (markdown: string) => bodyOf(markdown).sections.map(({ heading }) => heading);
const textOf = (markdown: string) => bodyOf(`## Data Operations\n\n${markdown}`).sections[0]?.text;

test('a section runs from its heading to the next one of level 2', () => {
  const { introduction, sections } = bodyOf(
    'Before.\n\n## One\n\na\n\n### Deeper\n\nb\n\n## Two\n\nc\n',
  );
  expect(introduction).toHaveLength(1);
  expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['One', 'a Deeper b'],
    ['Two', 'c'],
  ]);
});

describe('a section begins with a heading of level 2', () => {
  test.each([
    ['## One', ['One']],
    ['##  One  ##', ['One']],
    ['One\n---', ['One']],
    ['## *One* `two` [three](https://example.org)', ['One two three']],
    ['## One &amp; Two', ['One & Two']],
    ['##', ['']],
  ])('%j', (markdown, expected) => {
    expect(headings(markdown)).toEqual(expected);
  });

  test.each([
    ['# One'],
    ['### One'],
    ['##One'],
    ['> ## One'],
    ['- ## One'],
    ['```\n## One\n```'],
    ['    ## One'],
    ['<div>\n## One\n</div>'],
    ['\\## One'],
    ['[^1]: ## One'],
  ])('%j begins none', (markdown) => {
    expect(headings(markdown)).toEqual([]);
  });
});

describe('the text of a section', () => {
  test.each([
    ['a *b* **c** `d`', 'a b c d'],
    ['a\nb\n\nc', 'a b c'],
    ['- a\n- b\n  - c', 'a b c'],
    ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['> a\n>\n> b', 'a b'],
    ['[a](https://example.org "title") <https://example.com>', 'a https://example.com'],
    ['[a][r]\n\n[r]: https://example.org', 'a'],
    ['a[^1]\n\n[^1]: note', 'a note'],
    ['```js\nlet a;\n```', 'let a;'],
    ['a&nbsp;b', 'a b'],
    ['', ''],
    ['---', ''],
    ['| a | b |\n| - | - |\n| 1 | 2 |\n\nA sentence.', 'A sentence. a b 1 2'],
  ])('%j is %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

test('an empty body has neither introduction nor sections', () => {
  expect(bodyOf('')).toMatchObject({ introduction: [], sections: [], deepAt: undefined });
});
