import { expect, test } from 'vitest';
import { betweenCurly, oddAnywhere, oddAtLines, oddHelp } from './odd-characters.ts';

test.each([
  ['kind:\u00a0agent', [5], [5]],
  ['kind\uff1aagent', [4], [4]],
  ['  -\u00a0id:\u202fa', [3, 7], [3, 7]],
  ['a: { b:\u00a01,\u00a0c: 2 }', [], [7, 10]],
  ['a: { b\uff1a1 }', [], [6]],
  ['a: b\u00a0c', [], []],
  ['a: b\uff1ac', [], []],
  ['a: "b\u00a0c"', [], []],
  ['a: b', [], []],
  ['a:\n  \u2013 b\n  \u2013c', [5, 11], [5, 11]],
  ['a:\n- b\n\u2022\u00a0c: d', [7, 8], [7, 8]],
  ['a:\n  * b: c\n    d: e\n  + b: c', [5, 23], [5, 23]],
  ['a: b\n  \u2013 c', [], []],
  ['a: >-\n  b\n  \u2022 c', [], []],
  ['a:\n  - b\n  c: d\n  \u2013 e', [], []],
  ['a:\n  *b', [], []],
])('%j', (yaml, atLines, anywhere) => {
  expect(oddAtLines(yaml).map(({ at }) => at)).toEqual(atLines);
  expect(oddAnywhere(yaml).map(({ at }) => at)).toEqual(anywhere);
});

test('a colon is meant with a space where none follows', () => {
  expect(oddAtLines('a\uff1ab\nc\uff1a d\ne:\u00a0f').map(({ meant }) => meant)).toEqual([
    ': ',
    ':',
    ' ',
  ]);
});

test.each([
  ['score:\u00a01', 'It has a no-break space, which is a letter in YAML: write a plain space.'],
  ['score\uff1a1', 'It has a full-width colon (\uff1a), which is a letter in YAML: write ": ".'],
  ['\u2013 id', 'It begins with an en dash: start the entry of a list with "- ".'],
  ['more.”', 'The quotes “ and ” are letters in YAML: use " instead.'],
  ['score', undefined],
])('the help on the key %j', (key, help) => {
  expect(oddHelp(key)).toBe(help);
});

test.each([
  ['“a, b”', 'a, b'],
  ['„a“', 'a'],
  ['“a” and “b”', undefined],
  ['"a"', undefined],
  ['“a', undefined],
])('the text between the curly quotes of %s', (text, inner) => {
  expect(betweenCurly(text)).toBe(inner);
});
