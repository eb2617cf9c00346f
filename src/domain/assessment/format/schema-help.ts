import { z } from 'zod';
import { closest } from '../../closest.ts';
import { LAYER_IDS } from '../../maestro/layers.ts';
import { SLUG_MAX, toSlug } from '../../slug.ts';
import { isOneOf } from '../../tables.ts';
import { meantAddress } from '../../web-address.ts';
import { oddHyphen } from '../reading/odd-hyphens.ts';
import { isGroup } from '../reading/path.ts';
import { meaningOfText } from './meanings.ts';
import { meantDay } from './meant-day.ts';
import { entryHelp, isListOfGroups } from './schema-entries.ts';
import { type Issue, pathOf } from './schema-issue.ts';
import { numberHint, onScale } from './schema-scale.ts';
import { defOf, isOptional, keysWith, knownKeys } from './schema-shape.ts';

/** The help on a value that the schema refuses. */

type TypeIssue = Issue & { readonly expected: string };

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number in plain digits',
  array: 'a list',
  boolean: 'true or false',
};

/** What the schema would have accepted, in sentences. */
export function expectation(
  issue: Issue,
  name: string,
  { written, schema }: { readonly written: string | undefined; readonly schema: unknown },
): string {
  switch (issue.code) {
    case 'invalid_type': {
      const mayBeRemoved = issue.input === null && isOptional(pathOf(issue), schema);
      const hint = mayBeRemoved
        ? ' If there is no value, remove the key.'
        : typeHint(issue, name, written);
      return `${typeHelp(issue, name, schema)}${hint}`;
    }
    case 'invalid_value': {
      if (name === 'format') return NEWER_FORMAT;
      const allowed = issue.values.map(String);
      if (typeof issue.input === 'number' && isOneOf(allowed, written)) return inQuotes(written);
      const guess =
        typeof issue.input === 'string' ? closestValue(issue.input, allowed) : undefined;
      const more = name === 'brings' ? OR_SCORES : '.';
      return `${guess ? `Did you mean "${guess}"? ` : ''}Allowed: ${allowed.join(', ')}${more}`;
    }
    case 'too_small':
      return `At least ${amount(issue.minimum, issue.origin)}.${onScale(issue)}`;
    case 'too_big':
      return `At most ${amount(issue.maximum, issue.origin)}.${onScale(issue)}`;
    case 'not_multiple_of':
      return `Use steps of ${issue.divisor}.${onScale(issue)}`;
    case 'invalid_format':
      return formatHelp(issue.format, name, issue.input);
    default:
      return `It must be ${issue.message.replace(/^not /, '')}.${onScale(issue)}`;
  }
}

const NEWER_FORMAT =
  'This Septet reads format 1. Where the file comes from a newer one, install that; else remove the key.';

const OR_SCORES =
  ', or scores as in { autonomy-of-action: 0 }. Leave it out where the measure brings nothing.';

const WHOLE_COMMIT = 'Write all 40 digits of the commit, which are 0 to 9 and a to f';

/** YAML reads what stands before ": " as a key. */
export const COLON_IN_TEXT = 'Put text that contains ": " between double quotes.';

const inQuotes = (text: string): string => `Write it between double quotes: "${text}".`;

/** The allowed id that is nearest to an input, to the input as a slug ("Proof of Concept"), or to its initials ("poc"). */
const closestValue = (input: string, allowed: readonly string[]): string | undefined =>
  closest(input, allowed) ??
  closest(toSlug(input), allowed) ??
  layerOfCode(input, allowed) ??
  allowed.find((id) => initials(id) === input.toLowerCase());

/** The layer with a code such as `L3`, where the allowed words are the layers of an edition in their order. */
export const layerOfCode = (code: string, allowed: readonly string[]): string | undefined =>
  isOneOf(LAYER_IDS, allowed[0]) ? allowed[Number(/^L(\d)$/i.exec(code)?.[1]) - 1] : undefined;

/** `poc` of proof-of-concept */
const initials = (id: string): string =>
  id
    .split('-')
    .map((word) => word[0])
    .join('');

const DATES = keysWith((schema) => defOf(schema)?.format === 'date');
const ADDRESSES = keysWith(
  (schema) => schema instanceof z.ZodType && meaningOfText(schema) === 'address',
);

function typeHelp(issue: TypeIssue, name: string, schema: unknown): string {
  if (name === 'maps-to' && typeof issue.input === 'object') {
    return 'Write each entry as scheme:id, without a space: owasp-asi:ASI01.';
  }
  if (name === 'cvss' && typeof issue.input === 'number') {
    return `Where a source gives only a number, write cvss-base: ${issue.input}.`;
  }
  if (issue.path[0] === 'factors' && issue.path.length === 2) {
    const example = onScale(issue).match(/[\d.]+(?=\?)/)?.[0] ?? '0.5';
    return `Write a score of 0, 0.5 or 1 with its reason: ${name}: { score: ${example}, reason: "…" }.`;
  }
  if (DATES.includes(name)) return formatHelp('date', name, issue.input);
  const inList = entryHelp(issue, schema);
  if (inList) return inList;
  if (ADDRESSES.includes(name)) return formatHelp('url', name, issue.input);
  if (issue.expected === 'object') {
    const hyphens = Array.isArray(issue.input) ? ' Write them in one column, without "- ".' : '';
    return `"${name}" takes a group of keys: ${knownKeys(pathOf(issue), schema).join(', ')}.${hyphens}`;
  }
  return `"${name}" takes ${TYPE_NAMES[issue.expected] ?? issue.expected}.${groupHint(issue, name)}`;
}

/** What to write in place of a group: elsewhere the same value has a longer form. */
function groupHint({ input, expected }: TypeIssue, name: string): string {
  const { score, id }: Readonly<Record<string, unknown>> = Object(input);
  if (expected === 'number' && typeof score === 'number') {
    return ` Write only the score: ${name}: ${score}.`;
  }
  if (name === 'sources' && expected === 'string' && typeof id === 'string') {
    return ` Write only the id of the source: ${name}: [${id}].`;
  }
  return expected === 'string' && isGroup(input) ? ` ${COLON_IN_TEXT}` : '';
}

/** The one change that corrects a value of the wrong type, where there is one. */
function typeHint(issue: TypeIssue, name: string, written: string | undefined): string {
  const { input, expected } = issue;
  if (needsQuotes(issue, name)) {
    const digits = written ?? String(input);
    // A shortened commit would still be refused between quotes.
    const isShortened = name === 'commit' && digits.length !== 40;
    return ` ${isShortened ? `${WHOLE_COMMIT}, between double quotes.` : inQuotes(digits)}`;
  }
  if (expected === 'number' && typeof input === 'string') return numberHint(issue, input.trim());
  if (expected === 'array' && typeof input === 'string' && !isListOfGroups(pathOf(issue))) {
    if (isGluedList(input)) return gluedHint(input);
    const entries = entriesIn(name, input);
    // Without quotes, a comma would make two entries of the text.
    const needsQuoting = entries.length === 1 && input.includes(',');
    return ` Write ${name}: [${needsQuoting ? JSON.stringify(input) : entries.join(', ')}].`;
  }
  return '';
}

/** Lists of ids, which have no comma: a comma in a text stands between two of them. */
const LISTS_OF_IDS = ['tags', 'identifiers', 'sources', 'maps-to', 'leads-to'];

/** The entries of a list that is written as a text. */
export const entriesIn = (name: string, text: string): string[] =>
  LISTS_OF_IDS.includes(name) ? text.split(/\s*[,;]\s*/).filter(Boolean) : [text];

/** The help on an entry that contains several; undefined where it is one. */
export function severalIn(name: string, entry: string): string | undefined {
  const entries = entriesIn(name, entry);
  return entries.length > 1
    ? `Make ${entries.length} entries of it: ${entries.join(', ')}.`
    : undefined;
}

/** Whether a text was meant as lines of a list: YAML reads dashes, and hyphens without a space, as part of a text. */
export const isGluedList = (text: string): boolean =>
  /^-[a-z][^\s,]*(?: -[a-z][^\s,]*)*$/i.test(text) || oddHyphen(text) !== undefined;

const gluedHint = (text: string): string =>
  oddHyphen(text) === undefined
    ? ' Put a space after the "-" of each entry.'
    : ` Start each entry with "- ": what stands there is ${oddHyphen(text)}.`;

/** Whether YAML has read a text as another type: it reads the version 1.20 as the number 1.2. */
export const needsQuotes = ({ input, expected }: TypeIssue, name: string): boolean =>
  expected === 'string' &&
  ['number', 'boolean'].includes(typeof input) &&
  ![...DATES, ...ADDRESSES, 'cvss'].includes(name);

/** `1 entry`, `80 characters` */
export const quantity = (number: number | bigint, noun: 'character' | 'entry'): string =>
  `${number} ${Number(number) === 1 ? noun : { character: 'characters', entry: 'entries' }[noun]}`;

const amount = (number: number | bigint, origin: string): string => {
  if (origin === 'string') return quantity(number, 'character');
  return origin === 'array' ? quantity(number, 'entry') : String(number);
};

/** The address that is meant by a value which is none; undefined where the key takes none. */
export const meantAddressOf = (name: string, input: string): string | undefined =>
  ADDRESSES.includes(name) ? meantAddress(input) : undefined;

function formatHelp(format: string, name: string, input: unknown): string {
  if (format === 'date') {
    const meant = meantDay(String(input));
    const example = 'Use an existing date, written as year-month-day: 2026-11-20.';
    return meant ? `Did you mean ${meant}? ${example}` : example;
  }
  if (ADDRESSES.includes(name)) {
    const address = meantAddressOf(name, String(input));
    const example = 'Write a full web address: https://example.org/page.';
    return address ? `Did you mean ${address}?` : example;
  }
  const several = severalIn(name, String(input));
  if (several) return several;
  if (name === 'commit') return `${WHOLE_COMMIT}.`;
  if (name === 'vector') return 'Write the vector as the advisory prints it: CVSS:3.1/AV:N/….';
  if (name === 'identifiers' || name === 'package')
    return 'Write a package URL: pkg:pypi/example-agent.';
  const guess = toSlug(String(input));
  return `${guess ? `Did you mean "${guess}"? ` : ''}Use lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`;
}
