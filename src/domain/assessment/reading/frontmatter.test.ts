import { describe, expect, test } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';
import type { Path } from './path.ts';

const YAML = `name: Agent
vendor:
tags: [one, "two words"]
summary: >-
  first line
  second line
quoted: "a \\u0041 b"
single: 'it''s'
nested:
  - id: first
    url: https://example.org
  - { id: second }
  -
aside: plain # a remark
`;
const OFFSET = 4;
const read = (yaml: string) => readFrontmatter(yaml, OFFSET);
const cut = (yaml: string, [start, end]: readonly [number, number]) =>
  `---\n${yaml}`.slice(start, end);

test('the data is plain', () => {
  expect(read(YAML).data).toEqual({
    name: 'Agent',
    vendor: null,
    tags: ['one', 'two words'],
    summary: 'first line second line',
    quoted: 'a A b',
    single: "it's",
    nested: [{ id: 'first', url: 'https://example.org' }, { id: 'second' }, null],
    aside: 'plain',
  });
});

test.each<[Path, key: string, value: string]>([
  [['name'], 'name', 'Agent'],
  [['vendor'], 'vendor', 'vendor'],
  [['tags'], 'tags', '[one, "two words"]'],
  [['tags', 0], 'one', 'one'],
  [['tags', 1], '"two words"', '"two words"'],
  [['summary'], 'summary', '>-\n  first line\n  second line\n'],
  [['nested', 0], 'id', 'id: first\n    url: https://example.org\n  '],
  [['nested', 0, 'url'], 'url', 'https://example.org'],
  [['nested', 1, 'id'], 'id', 'second'],
  [['aside'], 'aside', 'plain'],
])('%j has its key and its value', (path, key, value) => {
  const { keyRange, valueRange } = read(YAML);
  expect(cut(YAML, keyRange(path))).toBe(key);
  expect(cut(YAML, valueRange(path)).trimEnd()).toBe(value.trimEnd());
});

test.each<[Path, nearest: string]>([
  [['absent'], 'n'],
  [[], 'n'],
  [['nested', 0, 'absent'], 'id'],
  [['nested', 9], 'nested'],
  [['tags', 7, 'x'], 'tags'],
  [['name', 'x'], 'name'],
])('%j does not exist, and is shown at the nearest key that does', (path, nearest) => {
  expect(cut(YAML, read(YAML).keyRange(path))).toBe(nearest);
});

describe('the range of characters inside a value', () => {
  test.each<[string, string, number, number, string]>([
    ['plain', 'a: CVSS:4.0/AV:n', 12, 1, 'n'],
    ['in double quotes', 'a: "CVSS:4.0/AV:n"', 12, 1, 'n'],
    ['in single quotes', "a: 'CVSS:4.0/AV:n'", 12, 1, 'n'],
    ['folded', 'a: >-\n  CVSS:4.0/AV:n\n', 12, 1, 'n'],
    ['literal', 'a: |\n  CVSS:4.0/AV:n\n', 12, 1, 'n'],
    ['on the next line', 'a:\n  CVSS:4.0/AV:n', 12, 1, 'n'],
    ['with a remark behind', 'a: CVSS:4.0/AV:n # n', 12, 1, 'n'],
    ['past the end', 'a: xyz', 3, 1, 'z'],
    ['an empty text', 'a: ""', 0, 1, '"'],
  ])('%s', (_name, yaml, index, length, expected) => {
    const { rangeInside } = read(yaml);
    const marked = cut(yaml, rangeInside(['a'], index, length));
    expect(marked).toBe(expected);
  });

  test.each([
    ['with an escape', 'a: "x\\u0041y"'],
    ['over two lines', 'a: x\n  y'],
    ['a doubled quote', "a: 'it''s'"],
    ['no text', 'a: 7.5'],
  ])('%s: the whole value', (_name, yaml) => {
    expect(cut(yaml, read(yaml).rangeInside(['a'], 1, 1))).toBe(yaml.slice(3));
  });
});

describe('YAML that cannot be read', () => {
  const TAG = 'This value has a YAML tag, which is not allowed.';
  const ANCHOR = 'The anchor &x names this value for reuse elsewhere in the file.';
  const ALIAS = 'The alias *x stands for a value from elsewhere in the file.';
  const SPACE = 'This is a no-break space, which YAML reads as a letter.';
  const COLON = 'This is a full-width colon, which YAML reads as a letter.';
  test.each([
    ['a: b: c', 'b', 'A second key starts on this line.'],
    ['a:b\nc: d', 'a:b', 'This is not a "key: value" line.'],
    ['a: b\nc', 'c', 'This is not a "key: value" line.'],
    ['a:\n\tb: 1', '\t', 'This line is indented with a tab.'],
    ['a: @b', '@', 'Text cannot start with this character.'],
    ['a: `b`', '`', 'Text cannot start with this character.'],
    ['a: %b', '%', 'Text cannot start with this character.'],
    ['a: "b\nc: d', '"', 'This quote is not closed.'],
    ["a: 'b\nc: d", "'", 'This quote is not closed.'],
    ['a: "b"c', 'c', 'This does not belong to the value before it.'],
    ['a: "say "b" now"', 'b" now"', 'This does not belong to the value before it.'],
    ['a: [b, [c], d\ne: f', '[', 'This bracket is not closed.'],
    ['a: { b: 1\ne: f', '{', 'This bracket is not closed.'],
    ['a: [b]]', ']', 'Unmatched closing bracket.'],
    ['a: { b: - c }', '- ', 'A list with "- " cannot stand in braces.'],
    ['a: { b: 1 url: 2 }', '1 url', 'A comma is missing between two keys.'],
    ['a: { b: c d: e }', 'c d', 'This text has a colon in it, which ends a key.'],
    [
      'a: { b: see https://x.org: c }',
      'see https://x.org',
      'This text has a colon in it, which ends a key.',
    ],
    ['a: "\\d"', '\\', 'This backslash starts an unknown escape sequence.'],
    ['? [a]\n: b', '[', 'A key is a word, not a list or a group.'],
    ['a: b\n...\nc: d', 'c: d', 'A line of three dots ends the data early.'],
    ['a: !!js/function "x"', '!!js/function', TAG],
    ['a: !!binary aGk=', '!!binary', TAG],
    ['a: !!set {b}', '!!set', TAG],
    ['a: !mine b', '!mine', TAG],
    ['a: !!str 5', '!!str', TAG],
    ['a: !!map\n  b: c', '!!map', TAG],
    ['a: ! b', '!', TAG],
    ['a: &x 1\nb: 2', '&x', ANCHOR],
    ['a: &x\n  b: c', '&x', ANCHOR],
    ['&x a: b', '&x', ANCHOR],
    ['a: [b, &Co]', '&Co', 'The anchor &Co names this value for reuse elsewhere in the file.'],
    ['a:\u00a0b\nc: d', '\u00a0', SPACE],
    ['a:\n\u00a0 b: c\n  d: e', '\u00a0', SPACE],
    ['a:\n  -\u00a0b: c\n    d: e', '\u00a0', SPACE],
    ['a：b\nc: d', '：', COLON],
    ['a: b\nc： d', '：', COLON],
    ['a: @b\u00a0：c', '@', 'Text cannot start with this character.'],
    [
      'a: { b: Tools #1 and #2, c: d }\ne: f',
      '#',
      '" #" starts a comment here, so the "}" after it closes nothing.',
    ],
    [
      'a: [b,\n  c #1]\ne: f',
      '#',
      '" #" starts a comment here, so the "]" after it closes nothing.',
    ],
    ['a: { b: "c #1 }", d: e\nf: g', '{', 'This bracket is not closed.'],
    ['a: [b # c\nd: e', '[', 'This bracket is not closed.'],
    ['a: &x 1\nb: *x', '*x', ALIAS],
    ['a: *x', '*x', ALIAS],
    ['- a', '-', 'The data is not a list of "key: value" lines.'],
    ['hello', 'h', 'The data is not a list of "key: value" lines.'],
    ['# a', '#', 'The data is empty.'],
    ['', '', 'The data is empty.'],
  ])('%j', (yaml, marked, message) => {
    const { problems, data, readable } = read(yaml);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(cut(yaml, problems[0]?.range ?? [0, 0])).toBe(marked);
    expect(problems[0]?.help).not.toBe('');
    expect({ data, readable }).toEqual({ data: {}, readable: false });
  });

  test('no message uses words of the parser', () => {
    const { problems } = read('a: [x, , y]');
    expect(problems[0]?.message).not.toMatch(/flow|scalar|token|node/i);
  });
});

test('nothing after a syntax error is reported, as most of it follows from the error', () => {
  const { problems } = read('x: 1\nx: 2\na: b: c\nd: 1\nd: 2\ne: f: g');
  expect(problems.map(({ message }) => message)).toEqual([
    'A second key starts on this line.',
    'The key "x" appears twice.',
  ]);
});

test('of a key that stands twice, the last value counts', () => {
  const { data, problems, readable, valueRange } = read('a: 1\nb: 2\na: 3');
  expect({ data, readable }).toEqual({ data: { a: 3, b: 2 }, readable: true });
  expect(problems[0]?.message).toBe('The key "a" appears twice.');
  expect(cut('a: 1\nb: 2\na: 3', valueRange(['a']))).toBe('3');
});

test('two entries of a list that run together are one problem', () => {
  const { problems } = read('a:\n  - id: x\n    t: 1\n    id: y\n    t: 2');
  expect(problems.map(({ message }) => message)).toEqual(['The keys "id", "t" appear twice.']);
});

test.each(['__proto__: 1', 'constructor: 1', 'toString: 1'])(
  '%s is a key like any other',
  (yaml) => {
    const { data } = read(yaml);
    expect(Object.keys(data)).toEqual([yaml.split(':')[0]]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  },
);

test.each([
  ['a: 2026-11-20', '2026-11-20'],
  ['a: yes', 'yes'],
  ['a: 0o17', 15],
  ['a: 0.50', 0.5],
  ['a: ~', null],
])('%s is %j', (yaml, value) => {
  expect(read(yaml).data).toEqual({ a: value });
});

test.each([
  ['two values', 'a: 1\na: 2\n'],
  ['the first without a value', 'a:\na: 2\n'],
  ['the second without one', 'a: 1\na:\n'],
  ['neither with one', 'a:\na:\n'],
  ['a third key between them', 'a:\nb:\na:\n'],
  ['inside a group', 'b:\n  a:\n  a: 2\n'],
  ['in braces', 'b: { a, a: 2 }\n'],
])('a key that stands twice, %s', (_, yaml) => {
  const [only, ...more] = readFrontmatter(yaml, 0).problems;
  expect(only).toMatchObject({ kind: 'duplicate-key', message: 'The key "a" appears twice.' });
  expect(only?.range[0]).toBe(yaml.lastIndexOf('a'));
  expect(more).toEqual([]);
});
