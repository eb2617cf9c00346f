import fc from 'fast-check';
import { EXAMPLE } from '../rules/example.ts';

const ODD = [
  ...['\u0000', '\uFEFF', '\u202E', '\u2028', '\uD800', '\uFFFD', '👩‍💻', 'e\u0301', '\r', '\t'],
  ...[
    ' ',
    '  ',
    '\n\n',
    '“',
    '”',
    '0',
    '.0',
    ',',
    ' #',
    '# c\n',
    '---\n',
    '...\n',
    '[',
    '{',
    ']',
    '}',
  ],
  ...['"', "'", ': ', '- ', '#', '&a ', '*a', '!!js ', '<<: ', '<script>', '![', '](', '>>>>'],
  ...['[^1]', '|', '```\n', '__proto__: 1\n', '## ', '{x} '],
];

const ESCAPES = [
  '\\ud800',
  '\\udc00',
  '\\ud83d\\ude00',
  '\\U0001F600',
  '\\u0000',
  '\\x85',
  '\\uffff',
  '\\t',
  '\\n',
  '\\e',
];

type Mutation = (text: string) => string;
const at = fc.nat({ max: EXAMPLE.length });
const lineAt = fc.nat({ max: EXAMPLE.split('\n').length });
const inLines =
  (change: (lines: string[]) => string[]): Mutation =>
  (text) =>
    change(text.split('\n')).join('\n');

/** Texts of the data that stand alone on their line: their key, and their text. */
const TEXTS = [
  ...EXAMPLE.matchAll(/^( *(?:- )?(?:name|vendor|title|reason|text|by): )([^"'>|\n].*)$/gm),
].map(([line, key = '', text = '']) => ({ line, key, text }));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // What only an escape brings in.
  fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...ESCAPES)).map(
    ([{ line, key, text }, sign]): Mutation =>
      (all) =>
        all.replace(line, () => `${key}"${text.slice(0, 5)}${sign}${text.slice(5)}"`),
  ),
  fc.tuple(at, fc.nat({ max: 40 })).map(
    ([i, n]): Mutation =>
      (text) =>
        text.slice(0, i) + text.slice(i + n),
  ),
  fc.tuple(at, fc.nat({ max: 40 })).map(
    ([i, n]): Mutation =>
      (text) =>
        text.slice(0, i + n) + text.slice(i),
  ),
  fc.tuple(at, fc.constantFrom(...ODD)).map(
    ([i, odd]): Mutation =>
      (text) =>
        text.slice(0, i) + odd + text.slice(i),
  ),
  at.map(
    (i): Mutation =>
      (text) =>
        text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2),
  ),
  at.map(
    (i): Mutation =>
      (text) =>
        text.slice(0, i),
  ),
  lineAt.map((i) => inLines((lines) => lines.toSpliced(i, 1))),
  lineAt.map((i) => inLines((lines) => lines.toSpliced(i, 0, lines[i] ?? ''))),
  fc
    .tuple(lineAt, lineAt)
    .map(([i, j]) => inLines((lines) => lines.toSpliced(i, 1).toSpliced(j, 0, lines[i] ?? ''))),
  lineAt.map((i) =>
    inLines((lines) => lines.map((line, n) => (n % 17 === i % 17 ? `${line} ` : line))),
  ),
  fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
  fc
    .tuple(lineAt, lineAt)
    .map(([i, j]) => inLines((lines) => lines.with(Math.min(i, lines.length - 1), lines[j] ?? ''))),
);

/** The valid file after some mutations: nearly an assessment. */
export const mutated = (most: number): fc.Arbitrary<string> =>
  fc
    .array(mutation, { minLength: 1, maxLength: most })
    .map((mutations) => mutations.reduce((text, mutate) => mutate(text), EXAMPLE));
