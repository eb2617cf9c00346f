import { isMap, isScalar, type Scalar, visit } from 'yaml';
import { FACTOR_IDS } from '../../aivss/factors.ts';
import { PLAIN_DECIMAL, SCALES } from '../format/meant-number.ts';
import { keyGroups } from '../format/schema-shape.ts';
import { oddAnywhere } from '../reading/odd-characters.ts';
import type { Edit } from './edit.ts';
import { yamlDocument } from './same-data.ts';

/** Fixes of values of the data. */

const NUMBER_KEYS: ReadonlySet<unknown> = new Set([
  'format',
  ...FACTOR_IDS,
  ...Object.keys(SCALES),
]);

const NUMBER = /:[ \t]+([-+.]?\d[\w.+-]*)/g;
/** A quick test, which mostly saves making a document. */
const mayBeShorter = (yaml: string): boolean =>
  [...yaml.matchAll(NUMBER)].some(([, written = '']) => {
    const value = Number(written);
    return Number.isFinite(value) && String(value) !== written;
  });

/** Writes numbers in their shortest form: 0.5 for 0.50. */
export function shortNumbers(yaml: string): Edit[] {
  const edits: Edit[] = [];
  if (!mayBeShorter(yaml)) return edits;
  visit(yamlDocument(yaml), {
    Pair: (_, { key, value }) => {
      const isNumber = isScalar(key) && NUMBER_KEYS.has(key.value) && isScalar<number>(value);
      if (!isNumber || typeof value.value !== 'number' || !value.range) return;
      const [from, to] = value.range;
      const replacement = String(value.value);
      const written = yaml.slice(from, to);
      if (written === replacement || !Number.isFinite(value.value)) return;
      edits.push({
        range: [from, to],
        replacement,
        rule: PLAIN_DECIMAL.test(written) ? 'format/number' : 'yaml/number',
        message: `Wrote ${written} as ${replacement}.`,
      });
    },
  });
  return edits;
}

/** A curly quote, with what stands before it in a lookbehind: the quote is rare, so this is fast. */
const SMART =
  /[“„‟”](?<=(?:(?:^|[{,])[ \t]*(?:- +)?[\w-]+: +|^[ \t]*- +|[[,] *).)([^“”„‟"\\\n]*)[“”](?=[ \t]*(?:$|[,}\]]))/gm;

/** Replaces typographic quotes around a whole value, as word processors write them. */
export const smartQuotes = (yaml: string): Edit[] =>
  [...yaml.matchAll(SMART)].map(({ 0: quoted, 1: inner = '', index }) => ({
    range: [index, index + quoted.length],
    replacement: `"${inner}"`,
    rule: 'yaml/quotes',
    message: 'Replaced curly quotes around a value with straight ones.',
  }));

/** Replaces no-break spaces, full-width colons and dashes, where a sign of YAML was meant. */
export const oddCharacters = (yaml: string): Edit[] =>
  oddAnywhere(yaml).map(({ at, length, name, meant }) => ({
    range: [at, at + length],
    replacement: meant,
    rule: 'yaml/syntax',
    message: `Wrote ${name} as a plain ${PLAIN[meant.trim()]}.`,
  }));
const PLAIN: Readonly<Record<string, string>> = { '': 'space', ':': 'one', '-': 'hyphen' };

/** The keys whose values are sentences or names. Other values that need quotes have another mistake. */
const PROSE_KEYS: ReadonlySet<string> = new Set(
  'name summary vendor mode by title attack reason text setting'.split(' '),
);
const LINE = /^( *(?:- +)?)([\w-]+): +(\S.*)$/gm;
const BLANKS_AT_END = /(?<![ \t])[ \t]+$/gm;

/** Whether a plain text of one line needs quotes, and nothing else can be meant. */
const needsQuotes = (value: string): boolean =>
  (/^[@`%]/.test(value) || (/^[\p{L}\p{N}]/u.test(value) && /: |:$/.test(value))) &&
  !/ #/.test(value);

const GROUPS: readonly ReadonlySet<string>[] = keyGroups().map((keys) => new Set(keys));
const KEY_IN_BRACES = /[{,] *([\w-]+): +(?=[^\s"'{}[\]])/g;

/** Plain texts in braces that need quotes, with their offsets: each up to the next key of its group or the closing brace. */
function textsInBraces(yaml: string) {
  return [...yaml.matchAll(KEY_IN_BRACES)].flatMap(({ 0: before, 1: key = '', index }) => {
    if (!PROSE_KEYS.has(key)) return [];
    const [, first = ''] = /^\{ *([\w-]+):/.exec(yaml.slice(yaml.lastIndexOf('{', index))) ?? [];
    const groups = GROUPS.filter((group) => group.has(first) && group.has(key));
    const keys = [...new Set(groups.flatMap((group) => [...group]))];
    const from = index + before.length;
    const value = keys.length === 0 ? undefined : textBefore(keys, yaml, from);
    return value === undefined ? [] : [{ line: before + value, key, index, value }];
  });
}

/** A text, up to one of some keys or the closing brace. Before a key that it contains, a comma may be missing. */
function textBefore(keys: readonly string[], yaml: string, from: number): string | undefined {
  const key = `(?:${keys.join('|')}): `;
  const text = new RegExp(`(?:(?! ${key})[^"{}\\n])+?(?= *(?:}|, *${key}))`, 'y');
  text.lastIndex = from;
  return text.exec(yaml)?.[0];
}

/** Quotes plain texts that YAML cannot read without quotes: "summary: Reads mail: answers it". */
export function neededQuotes(yaml: string): Edit[] {
  const whole = [...yaml.matchAll(LINE)].map(({ 0: line, 2: key = '', 3: rest = '', index }) => ({
    line,
    key,
    index,
    value: rest.replace(BLANKS_AT_END, ''),
  }));
  const lines = [...whole, ...textsInBraces(yaml)].filter(
    ({ key, value }) => PROSE_KEYS.has(key) && needsQuotes(value),
  );
  if (lines.length === 0) return [];
  const { errors } = yamlDocument(yaml);
  const isBroken = (from: number, to: number): boolean =>
    errors.some(({ pos }) => pos[0] >= from && pos[0] <= to);
  return lines
    .filter(({ line, index }) => isBroken(index, index + line.length))
    .map(({ line, value, index }) => {
      const from = index + line.indexOf(value, line.indexOf(': '));
      return {
        range: [from, from + value.length],
        replacement: JSON.stringify(value),
        rule: 'yaml/syntax',
        message: 'Put the text between double quotes.',
      };
    });
}

/** What a tab may stand for: two blanks are the step of the format, four are common. */
const TAB_WIDTHS = ['  ', '    '] as const;

/** Replaces tabs at the beginning of lines: one function for each width. */
export const TAB_STEPS: readonly ((yaml: string) => Edit[])[] = TAB_WIDTHS.map(
  (blanks) => (yaml) =>
    [...yaml.matchAll(/^ *\t[ \t]*(?=\S)/gm)].map(({ 0: indent, index }) => ({
      range: [index, index + indent.length],
      replacement: indent.replaceAll('\t', blanks),
      rule: 'yaml/syntax',
      message: 'Replaced tabs at the start of the line with spaces.',
    })),
);

/** Removes blanks at the end of lines, except in texts over several lines, where they may be content. */
export function blanksAtLineEnds(yaml: string): Edit[] {
  const blanks = [...yaml.matchAll(BLANKS_AT_END)];
  if (blanks.length === 0) return [];
  const document = yamlDocument(yaml);
  const kept: (readonly [number, number])[] = [];
  visit(document, {
    Scalar: (_, { range }: Scalar) => {
      if (range && yaml.slice(range[0], range[1]).includes('\n')) kept.push([range[0], range[1]]);
    },
  });
  if (!isMap(document.contents)) return [];
  return blanks
    .filter(({ index }) => !kept.some(([from, to]) => from <= index && index < to))
    .map(({ 0: { length }, index }) => ({
      range: [index, index + length],
      replacement: '',
      rule: 'format/trailing-space',
      message: 'Removed spaces at the end of the line.',
    }));
}
