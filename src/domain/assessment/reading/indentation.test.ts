import { describe, expect, test } from 'vitest';
import { EXAMPLE } from '../rules/example.ts';
import { readFrontmatter } from './frontmatter.ts';

/** The marked text, the message and the help of the first problem. */
function firstProblem(yaml: string) {
  const [problem] = readFrontmatter(yaml, 0).problems;
  return [yaml.slice(...(problem?.range ?? [0, 0])), problem?.message, problem?.help];
}

describe('a line names its column, and that of its neighbours', () => {
  test.each<[what: string, yaml: string, marked: string, is: number, expected: number]>([
    ['a key too far left', 'k:\n  a: b\n c: d\n  e: f\n', 'c', 2, 3],
    ['a key at the beginning', 'k:\n  a: b\nc: d\n  e: f\n', 'c', 1, 3],
    ['a group at the beginning', 'k:\n  a: { b: c }\nd: { e: f }\n  g: h\n', 'd', 1, 3],
    ['a key too far right', 'k:\n  a: b\n   c: d\n  e: f\n', 'c', 4, 3],
    ['a key too far right behind a group', 'k:\n  a: { b: c }\n   d: e\n', 'd', 4, 3],
    ['a key too far right behind quotes', 'k:\n  a: "b"\n    d: e\n', 'd', 5, 3],
    ['a key of the file', 'a: b\n  c: d\ne: f\n', 'c', 3, 1],
    ['the first key', '  a: b\nc: d\n', 'a', 3, 1],
    ['a key of an entry, too far left', 'k:\n  - a: b\n   c: d\n', 'c', 4, 5],
    ['a key of an entry, too far right', 'k:\n  - a: b\n     c: d\n', 'c', 6, 5],
    ['an entry too far left', 'k:\n  - a: b\n    c: d\n - a: e\n    c: f\n', '- a', 2, 3],
    ['an entry too far right', 'k:\n  - a: b\n    c: d\n   - a: e\n     c: f\n', '- a', 4, 3],
    [
      'a first entry too far right',
      'k:\n  a: b\nm:\n  - a: c\n    d: e\n    - a: f\n    d: g\n',
      '- a',
      5,
      3,
    ],
    [
      'an entry among the keys around its list',
      'k:\n  m:\n    - a: b\n      c: d\n  - a: e\n    c: f\n',
      '- a',
      3,
      5,
    ],
    [
      'an entry of one key among them',
      'k:\n  n: o\n  m:\n    - a: b\n  - a: e\n  p: q\n',
      '- a',
      3,
      5,
    ],
    ['a group between its list and its keys', 'k:\n  a:\n    b: c\n   d:\n    e: f\n', 'd', 4, 3],
    ['a first key too far right', 'k:\n    a: b\n  c: d\n  e: f\n', 'a', 5, 3],
    ['a first key at the beginning', 'k:\na: b\n  c: d\n  e: f\n', 'a', 1, 3],
    ['a first key of an entry', 'k:\n     - a: b\n    c: d\n    e: f\n', '- a', 6, 3],
    ['a first entry at the beginning', 'k:\n- a: b\n    c: d\n    e: f\n', '- a', 1, 3],
    ['a block behind the first key', 'k:\n  a: b\n    c: d\n    e: f\n  g: h\n', 'c', 5, 3],
    ['a key that only the file has', 'k:\n  - a: b\n    c: d\n   layers:\n', 'layers', 4, 1],
    ['the same where entries begin', 'k:\n  - a: b\n    c: d\n  layers:\n', 'layers', 3, 1],
    ['a line behind a comment', 'k:\n  a: b\n# x\n\n   c: d\n', 'c', 4, 3],
  ])('%s', (_, yaml, marked, is, expected) => {
    expect(firstProblem(yaml)).toEqual([
      marked,
      `This line starts in column ${is}; its neighbours start in column ${expected}.`,
      expect.stringContaining(`Start it in column ${expected}.`),
    ]);
  });
});

test.each([
  'factors:\n  - a: b\n  c: d\n',
  'facts:\n  - a:\n      b: c\n  d: e\n',
  'subject:\n  - a: b\n  c: d\n  - e: f\n',
  'factors:\n  opacity-and-reflexivity:\n    - a: b\n    c: d\n',
  'k:\n  a: b\n  - c: d\n',
  'k:\n  - a: b\n    - c: d\n',
  'k:\n  - a: b\n    c: d\n    - e: f\n    g: h\n',
  '- name: a\nkind: b\n',
  'name: a\n- kind: b\n',
])('a hyphen before the key of a group: %j', (yaml) => {
  const [marked, ...words] = firstProblem(yaml);
  expect([marked, words[0]]).toEqual(['-', 'This "-" begins an entry, and there is no list here.']);
  const [at = 0] = readFrontmatter(yaml, 0).problems[0]?.range ?? [];
  const [, after] = firstProblem(yaml.slice(0, at) + yaml.slice(at + 2));
  expect([undefined, words[0]]).toContain(after);
});

test.each([
  'factors:\n  a: b\n  - id: c\n    title: d\n',
  'factors:\n  a: b\n  - id: c\n  - id: d\n',
  'k:\n  - a: b\n  c: d\n  - a: e\n    c: f\n',
])('no hyphen of a list is called one too much: %j', (yaml) => {
  expect(firstProblem(yaml)[1]).not.toContain('there is no list here');
});

test.each([
  ['k:\n  - a: b\n  a: d\n', 'a', 5],
  ['k:\n  - a\n  b\n', 'b', 1],
])('an entry without its hyphen: %j', (yaml, marked, column) => {
  expect(firstProblem(yaml)).toEqual([
    marked,
    'This line starts in the column of the list entries, but has no "- ".',
    `Put "- " before it, or start it in column ${column}. Fix this first; other problems may appear afterwards.`,
  ]);
});

test('the help says what to do if the line continues a text', () => {
  expect(firstProblem('a: Reads mail and\n  answers: always\n')[2]).toContain(
    'put the whole text between',
  );
});

test('a key of the file between two groups is not called misplaced', () => {
  const [marked] = firstProblem('k:\n  a: b\nvendor: "c"\n  d: e\n');
  expect(marked).toBe('d');
});

test.each(['a: b: c\n', 'k:\n  a: b: c\n  d: e\n'])('%j has two keys in one line', (yaml) => {
  expect(firstProblem(yaml)[1]).toBe('A second key starts on this line.');
});

test('a space that YAML takes for a letter is reported, and not the line that it misplaces', () => {
  const yaml = 'k:\n  a:\n    b: c\n\u00a0\u00a0d:\n    e: f\n  g:\n    h: i\n';
  expect(firstProblem(yaml).slice(0, 2)).toEqual([
    '\u00a0',
    'This is a no-break space, which YAML reads as a letter.',
  ]);
});

describe('whoever starts the line in the column that is named has the file as it was', () => {
  const yaml = EXAMPLE.slice(4, EXAMPLE.indexOf('\n---\n', 4) + 1);
  const lines = yaml.split('\n');
  /** The file has such a key, and a threat has one as well: either may be meant. */
  const isEither = (line: string) => /^ *(?:factors|sources):/.test(line);
  const start = (line: string, column: number) => ' '.repeat(column - 1) + line.trimStart();
  test.each([-4, -2, -1, 1, 2, 3, 4])('each line moved by %i', (by) => {
    const wrong = lines.flatMap((line, at) => {
      const column = 1 + line.length - line.trimStart().length;
      if (column + by < 1 || isEither(line)) return [];
      const moved = lines.with(at, start(line, column + by)).join('\n');
      const [problem] = readFrontmatter(moved, 0).problems;
      const [, named] = /^Start it in column (\d+)/.exec(problem?.help ?? '') ?? [];
      if (!problem || !named) return [];
      const marked = moved.slice(0, problem.range[0]).split('\n').length - 1;
      const mended = moved.split('\n');
      const again = mended.with(marked, start(mended[marked] ?? '', Number(named))).join('\n');
      return again === yaml ? [] : [`${line}: ${problem.message}`];
    });
    expect(wrong).toEqual([]);
  });
});
