import fc from 'fast-check';
import { EXAMPLE } from '../rules/example.ts';

const ODD = [
  ...['\u0000', '\uFEFF', '\u202E', '\u2028', '\uD800', '\uFFFD', '👩‍💻', 'e\u0301', '\r', '\t'],
  ...[' ', '  ', '\n\n', '“', '”', '0', '.0', ',', ' #', '# c\n', '---\n', '...\n'],
  ...['[', '{', ']', '}', '"', "'", ': ', '- ', '#', '&a ', '*a', '!!js ', '<<: ', '<script>'],
  ...['![', '](', '>>>>', '[^1]', '|', '```\n', '__proto__: 1\n', '## ', '{x} '],
];

const ESCAPES = String.raw`\ud800 \udc00 \ud83d\ude00 \U0001F600 \u0000 \x85 \uffff \t \n \e`.split(
  ' ',
);

type Mutation = (text: string) => string;
const anyOffset = fc.nat({ max: EXAMPLE.length });
const anyLine = fc.nat({ max: EXAMPLE.split('\n').length });
const anyLength = fc.nat({ max: 40 });

/** Mutations that depend on a random value. */
const changes = <T>(
  values: fc.Arbitrary<T>,
  change: (text: string, value: T) => string,
): fc.Arbitrary<Mutation> => values.map((value) => (text) => change(text, value));

const lineChanges = <T>(values: fc.Arbitrary<T>, change: (lines: string[], value: T) => string[]) =>
  changes(values, (text, value) => change(text.split('\n'), value).join('\n'));

/** Texts of the data that stand alone on their line: their key, and their text. */
const TEXTS = [
  ...EXAMPLE.matchAll(/^( *(?:- )?(?:name|vendor|title|reason|text|by): )([^"'>|\n].*)$/gm),
].map(([line, key = '', text = '']) => ({ line, key, text }));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // Puts an escape into a text, since some characters can only come in as escapes.
  changes(
    fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...ESCAPES)),
    (file, [{ line, key, text }, sequence]) =>
      file.replace(line, () => `${key}"${text.slice(0, 5)}${sequence}${text.slice(5)}"`),
  ),
  changes(fc.tuple(anyOffset, anyLength), (text, [i, n]) => text.slice(0, i) + text.slice(i + n)),
  changes(fc.tuple(anyOffset, anyLength), (text, [i, n]) => text.slice(0, i + n) + text.slice(i)),
  changes(
    fc.tuple(anyOffset, fc.constantFrom(...ODD)),
    (text, [i, odd]) => text.slice(0, i) + odd + text.slice(i),
  ),
  changes(
    anyOffset,
    (text, i) => text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2),
  ),
  changes(anyOffset, (text, i) => text.slice(0, i)),
  lineChanges(anyLine, (lines, i) => lines.toSpliced(i, 1)),
  lineChanges(anyLine, (lines, i) => lines.toSpliced(i, 0, lines[i] ?? '')),
  lineChanges(fc.tuple(anyLine, anyLine), (lines, [i, j]) =>
    lines.toSpliced(i, 1).toSpliced(j, 0, lines[i] ?? ''),
  ),
  lineChanges(anyLine, (lines, i) =>
    lines.map((line, n) => (n % 17 === i % 17 ? `${line} ` : line)),
  ),
  fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
  lineChanges(fc.tuple(anyLine, anyLine), (lines, [i, j]) =>
    lines.with(Math.min(i, lines.length - 1), lines[j] ?? ''),
  ),
);

/** The valid file after a few mutations, so that it is still nearly an assessment. */
export const mutated = (most: number): fc.Arbitrary<string> =>
  fc
    .array(mutation, { minLength: 1, maxLength: most })
    .map((mutations) => mutations.reduce((text, mutate) => mutate(text), EXAMPLE));
