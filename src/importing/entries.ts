import { itemAt } from '../domain/lookup.ts';
import { shortened } from '../domain/shortened.ts';
import { isBlank, type Line } from './lines.ts';
import type { ReadPart } from './listing.ts';
import { ANY_NAME, numberNamed } from './names.ts';
import { NUMBER_LIKE } from './numbers.ts';

/** A name with its number, as printed. */
export interface ListingEntry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** Whether the number ends its line: if the page was cut there, digits may be lost. */
  readonly endsLine: boolean;
}

/** Lines of the page that are not about the agent. */
const BOILERPLATE = [
  /^AIVSS\s*=/i,
  /^Scored with the canonical\b/i,
  /^(?:OWASP )?AIVSS score rationale\b/i,
  /^\|?[\s|:-]*$/,
  /^\|?\s*(?:factor|name)\s*\|\s*(?:score|value)\b/i,
];

const NUMBER = new RegExp(`^${NUMBER_LIKE}$`, 'u');
/** A number with what pages print around it: `×1.0`, `7.3/10`. */
const PAIR = new RegExp(
  `(?<!\\p{L})(${ANY_NAME})\\s*[:=|]?\\s*[×x]?\\s*(${NUMBER_LIKE})(?:\\s*/\\s*10(?![\\d.,]))?`,
  'giu',
);
/** Longest line that is taken for a name. */
const NAME_MAX = 60;

/** Reads the part of a page with named numbers. Every line is either read or listed as unread. */
export function readEntries(lines: readonly Line[]): ReadPart<ListingEntry[]> {
  const filled = lines.filter((line) => !isBlank(line));
  const read: ListingEntry[] = [];
  const unread: { line: number; what: string }[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const line = itemAt(filled, at);
    if (BOILERPLATE.some((pattern) => pattern.test(line.text))) continue;
    const next = filled[at + 1];
    if (next && isName(line.text) && NUMBER.test(withoutSigns(next.text))) {
      read.push(entryOf(line.text, withoutSigns(next.text), next.number, true));
      at += 1;
      continue;
    }
    const { pairs, rest } = line.text.includes('|') ? pairsInCells(line) : pairsInText(line);
    read.push(...pairs);
    unread.push(...rest.map((text) => ({ line: line.number, what: notUnderstood(text) })));
  }
  return { read, unread };
}

const entryOf = (name: string, value: string, line: number, endsLine: boolean): ListingEntry => ({
  name: name.trim(),
  value,
  line,
  endsLine,
});

const notUnderstood = (text: string): string =>
  `"${shortened(text)}" is among the figures and was not understood.`;

/** Whether a line can be the name of the number below it. */
const isName = (text: string): boolean =>
  text.length <= NAME_MAX &&
  !text.includes('|') &&
  (numberNamed(text) !== undefined || /^\p{L}[^\d.:]*$/u.test(text));

/** A number alone on its line, without the signs around it. */
const withoutSigns = (text: string): string =>
  text.replace(/^[×x]\s*/, '').replace(/\s*\/\s*10$/, '');

interface LineParts {
  readonly pairs: readonly ListingEntry[];
  readonly rest: readonly string[];
}

/** The pairs in one or several rows of a table on one line: cells alternate between name and number. */
function pairsInCells(line: Line): LineParts {
  const filled = line.text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const pairs: ListingEntry[] = [];
  const rest: string[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const name = itemAt(filled, at);
    const value = filled[at + 1];
    if (value !== undefined && !NUMBER.test(name) && NUMBER.test(withoutSigns(value))) {
      const endsLine = at + 2 === filled.length && !line.text.endsWith('|');
      pairs.push(entryOf(name, withoutSigns(value), line.number, endsLine));
      at += 1;
    } else rest.push(name);
  }
  return { pairs, rest };
}

/** The pairs in text such as `CVSS base 8.5AARS uplift 1.09`, which the known names divide. */
function pairsInText(line: Line): LineParts {
  const matches = [...line.text.matchAll(PAIR)];
  const pairs = matches.map(({ 0: whole, 1: name = '', 2: value = '', index }) =>
    entryOf(name, value, line.number, index + whole.length === line.text.length),
  );
  const rest = line.text
    .replace(PAIR, '\n')
    .split('\n')
    .map((part) => part.replace(/^[\s,;·•]+|[\s,;·•]+$/g, ''))
    .filter((part) => part !== '');
  return { pairs, rest };
}

/** Whether a line begins with a known name of a number. */
export const hasNamedNumber = (text: string): boolean => {
  const name = text.split('|').find((cell) => cell.trim() !== '') ?? '';
  return numberNamed(name) !== undefined || text.search(PAIR) === 0;
};
