import { isMap, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { FACTOR_IDS } from '../../aivss/factors.ts';
import { SCALES } from '../format/meant-number.ts';
import { oddAnywhere } from '../reading/odd-characters.ts';
import type { Edit } from './edit.ts';

/** What can be mended in the values of the data without a doubt. */

const NUMBER_KEYS: ReadonlySet<unknown> = new Set([
  'format',
  ...FACTOR_IDS,
  ...Object.keys(SCALES),
]);

const NUMBER = /:[ \t]+([-+.]?\d[\w.+-]*)/g;
/** Whether a number may be there that could be shorter: to make a document takes longer than a whole check. */
const mayBeShorter = (yaml: string): boolean =>
  [...yaml.matchAll(NUMBER)].some(([, written = '']) => {
    const value = Number(written);
    return Number.isFinite(value) && String(value) !== written;
  });

/** Numbers in their shortest form: 0.50 is 0.5. */
export function numbers(yaml: string): Edit[] {
  const edits: Edit[] = [];
  if (!mayBeShorter(yaml)) return edits;
  visit(parseDocument(yaml, { prettyErrors: false, uniqueKeys: false }), {
    Pair: (_, { key, value }) => {
      const isNumber = isScalar(key) && NUMBER_KEYS.has(key.value) && isScalar<number>(value);
      if (!isNumber || typeof value.value !== 'number' || !value.range) return;
      const [from, to] = value.range;
      const replacement = String(value.value);
      const given = yaml.slice(from, to);
      if (given === replacement || !Number.isFinite(value.value)) return;
      edits.push({
        range: [from, to],
        replacement,
        rule: 'format/number',
        message: `Wrote ${given} as ${replacement}.`,
      });
    },
  });
  return edits;
}

/** The quote first: what stands before it is looked at only there. */
const SMART =
  /[“„‟”](?<=(?:(?:^|[{,])[ \t]*(?:- +)?[\w-]+: +|^[ \t]*- +|[[,] *).)([^“”„‟"\\\n]*)[“”](?=[ \t]*(?:$|[,}\]]))/gm;

/** Typographic quotes around a whole value, as word processors make them. */
export const smartQuotes = (yaml: string): Edit[] =>
  [...yaml.matchAll(SMART)].map(({ 0: quoted, 1: inner = '', index }) => ({
    range: [index, index + quoted.length],
    replacement: `"${inner}"`,
    rule: 'yaml/quotes',
    message: 'Replaced curly quotes around a value with straight ones.',
  }));

/** Spaces that do not break, and full-width colons, where a sign of YAML was meant. */
export const oddCharacters = (yaml: string): Edit[] =>
  oddAnywhere(yaml).map(({ at, name, meant }) => ({
    range: [at, at + 1],
    replacement: meant,
    rule: 'yaml/syntax',
    message: `Wrote a ${name} as a plain ${meant === ' ' ? 'space' : 'one'}.`,
  }));

/** The keys whose values are words: what else needs quotes has another mistake. */
const PROSE: ReadonlySet<string> = new Set(
  'name summary vendor mode by title attack reason text setting'.split(' '),
);
const LINE = /^( *(?:- +)?)([\w-]+): +(\S.*)$/gm;
const BLANKS_AT_END = /(?<![ \t])[ \t]+$/gm;

/** Whether a plain text of one line needs quotes, and nothing else could have been meant. */
const needsQuotes = (value: string): boolean =>
  (/^[@`%]/.test(value) || (/^[\p{L}\p{N}]/u.test(value) && /: |:$/.test(value))) &&
  !/ #/.test(value);

/** Quotes around plain texts that YAML cannot read without them: "summary: Reads mail: answers it". */
export function neededQuotes(yaml: string): Edit[] {
  const lines = [...yaml.matchAll(LINE)]
    .map(({ 0: line, 2: key = '', 3: rest = '', index }) => {
      return { line, key, value: rest.replace(BLANKS_AT_END, ''), index };
    })
    .filter(({ key, value }) => PROSE.has(key) && needsQuotes(value));
  if (lines.length === 0) return [];
  const { errors } = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
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

/** What a tab at the beginning of a line may stand for: two blanks are the step of the format, four are common. */
const TAB_WIDTHS = ['  ', '    '] as const;

/** Tabs at the beginning of lines as blanks, in each of the widths that they may have. */
export const TABS: readonly ((yaml: string) => Edit[])[] = TAB_WIDTHS.map(
  (blanks) => (yaml) =>
    [...yaml.matchAll(/^ *\t[ \t]*(?=\S)/gm)].map(({ 0: indent, index }) => ({
      range: [index, index + indent.length],
      replacement: indent.replaceAll('\t', blanks),
      rule: 'yaml/syntax',
      message: 'Replaced tabs at the start of the line with spaces.',
    })),
);

/** Blanks at the end of lines, except in texts over several lines, where they may be content. */
export function trailing(yaml: string): Edit[] {
  const blanks = [...yaml.matchAll(BLANKS_AT_END)];
  if (blanks.length === 0) return [];
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  const kept: (readonly [number, number])[] = [];
  visit(document, {
    Scalar: (_, { range }: Scalar) => {
      if (range && yaml.slice(range[0], range[1]).includes('\n')) kept.push([range[0], range[1]]);
    },
  });
  if (!isMap(document.contents)) return [];
  return blanks
    .filter(({ index }) => !kept.some(([from, to]) => from <= index && index < to))
    .map(({ 0: found, index }) => ({
      range: [index, index + found.length],
      replacement: '',
      rule: 'format/trailing-space',
      message: 'Removed spaces at the end of the line.',
    }));
}
