import type { z } from 'zod';
import { closest } from '../closest.ts';
import { SLUG_MAX, toSlug } from '../slug.ts';
import { meantDay } from './meant-day.ts';
import { meantNumber, SCALES, type Scale } from './meant-number.ts';
import type { Path } from './path.ts';
import { entryHelp, isListOfGroups } from './schema-entries.ts';
import { isOptional } from './schema-shape.ts';

/** One complaint of the schema, in words that a contributor can act on. */
export interface SchemaProblem {
  readonly kind: 'unknown-key' | 'missing-key' | 'type' | 'value';
  readonly path: Path;
  readonly message: string;
  readonly help: string;
}

export type Issue = z.core.$ZodIssue;

export const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

export const pathOf = (issue: Issue): Path =>
  issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));

/** Any other issue, as a sentence about this value and a sentence about what is allowed. */
export function describe(issue: Issue): SchemaProblem {
  const path = pathOf(issue);
  const name = String(path.findLast((segment) => typeof segment === 'string') ?? 'the file');
  const help = expectation(issue, name);
  if (isMissing(issue)) {
    const message = `"${name}" is missing.`;
    return {
      kind: 'missing-key',
      path,
      message,
      help: `Add "${name}". ${help.replace(`"${name}" takes`, 'It takes')}`,
    };
  }
  const kind = issue.code === 'invalid_type' ? 'type' : 'value';
  const subject = typeof path.at(-1) === 'number' ? `An entry of "${name}"` : `"${name}"`;
  return { kind, path, message: complaint(issue, subject), help };
}

function complaint(issue: Issue, subject: string): string {
  const { input } = issue;
  const isSize = issue.code === 'too_small' || issue.code === 'too_big';
  if (isSize && typeof input === 'string') {
    const length = input.trim().length;
    return length === 0 ? `${subject} is blank.` : `${subject} has ${count(length, 'character')}.`;
  }
  if (isSize && Array.isArray(input) && input.length > 0) {
    return `${subject} has ${count(input.length, 'entry')}.`;
  }
  return `${subject} cannot be ${show(input)}.`;
}

const count = (number: number | bigint, noun: 'character' | 'entry'): string =>
  `${number} ${Number(number) === 1 ? noun : { character: 'characters', entry: 'entries' }[noun]}`;

function show(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a group of keys';
  if (typeof input === 'number') return String(input);
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of keys',
};

/** What the schema would have accepted, in words. */
function expectation(issue: Issue, name: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${typeHelp(issue, name)}${hint(issue, name)}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const guess =
        typeof issue.input === 'string' ? closestValue(issue.input, allowed) : undefined;
      return `${guess ? `Did you mean "${guess}"? ` : ''}Allowed: ${allowed.join(', ')}.`;
    }
    case 'too_small':
      return `It takes at least ${amount(issue.minimum, issue.origin)}.${onScale(issue)}`;
    case 'too_big':
      return `It takes at most ${amount(issue.maximum, issue.origin)}.${onScale(issue)}`;
    case 'not_multiple_of':
      return `It takes steps of ${issue.divisor}.${onScale(issue)}`;
    case 'invalid_format':
      return formatHelp(issue.format, name, issue.input);
    default:
      return `It must be ${issue.message.replace(/^not /, '')}.${onScale(issue)}`;
  }
}

/** The scale that a value belongs to; undefined where it belongs to none. */
function scaleOf(path: Path): Scale | undefined {
  const isFactor = path.at(-2) === 'factors';
  return SCALES[isFactor ? 'score' : String(path.at(-1))];
}

/** What a value of a scale was probably meant to be, as the end of a help. */
function onScale(issue: Issue): string {
  const scale = scaleOf(pathOf(issue));
  const meant = scale && meantNumber(issue.input, scale);
  if (meant === undefined) return '';
  const parts = wholeParts(issue.input, meant, scale?.max ?? 1);
  return ` Did you mean ${meant}${parts ? ` (${issue.input} of ${parts})` : ''}?`;
}

/** Of how many parts a number is the whole of a scale: 7 of 10, 50 of 100. */
const wholeParts = (input: unknown, meant: number, max: number): number | undefined =>
  [10, 100].find(
    (parts) => parts > max && (Number(input) / parts) * (max === 10 ? 10 : 1) === meant,
  );

/** The words of a label are as near as the id itself: "Proof of Concept" means proof-of-concept. */
const closestValue = (input: string, allowed: readonly string[]): string | undefined =>
  closest(input, allowed) ??
  closest(toSlug(input), allowed) ??
  allowed.find((id) => initials(id) === input.toLowerCase());

/** `poc` of proof-of-concept */
const initials = (id: string): string =>
  id
    .split('-')
    .map((word) => word[0])
    .join('');

const DATES = ['assessed', 'review-by', 'accessed', 'date'];
const ADDRESSES = ['url', 'homepage', 'repository'];

function typeHelp(issue: Issue & { readonly expected: string }, name: string): string {
  if (name === 'maps-to' && typeof issue.input === 'object') {
    return 'Write each entry as scheme:id, without a blank: owasp-asi:ASI01.';
  }
  if (name === 'cvss' && typeof issue.input === 'number') {
    return `Where a source gives only a number, write cvss-base: ${issue.input}.`;
  }
  if (issue.path[0] === 'factors' && issue.path.length === 2) {
    const example = onScale(issue).match(/[\d.]+(?=\?)/)?.[0] ?? '0.5';
    return `Write a score of 0, 0.5 or 1 with its reason: ${name}: { score: ${example}, reason: "…" }.`;
  }
  if (DATES.includes(name)) return formatHelp('date', name, issue.input);
  const inList = entryHelp(issue);
  if (inList) return inList;
  if (ADDRESSES.includes(name)) return formatHelp('url', name, issue.input);
  return `"${name}" takes ${TYPES[issue.expected] ?? issue.expected}.${only(issue, name)}`;
}

/** The one value of a group that belongs where the group stands: there is a longer form of it elsewhere. */
function only({ input, expected }: Issue & { readonly expected: string }, name: string): string {
  const { score, id } = Object(input) as Readonly<Record<string, unknown>>;
  if (expected === 'number' && typeof score === 'number') {
    return ` Write only the score: ${name}: ${score}.`;
  }
  if (name === 'sources' && expected === 'string' && typeof id === 'string') {
    return ` Write only the id of the source: ${name}: [${id}].`;
  }
  return '';
}

/** The one change that mends a value of the wrong type, where there is one. */
function hint(issue: Issue & { readonly expected: string }, name: string): string {
  const { input, expected } = issue;
  if (input === null && isOptional(pathOf(issue))) return ' Without a value, remove the key.';
  const isText = expected === 'string' && ![...DATES, ...ADDRESSES, 'cvss'].includes(name);
  if (isText && ['number', 'boolean'].includes(typeof input)) {
    return ` Write it between double quotes: "${input}".`;
  }
  if (expected === 'number' && typeof input === 'string') return numberHint(issue, input.trim());
  if (expected === 'array' && typeof input === 'string' && !isListOfGroups(pathOf(issue))) {
    return ` Write ${name}: [${input}].`;
  }
  return '';
}

/** How a number is written that stands there as text. */
function numberHint(issue: Issue, written: string): string {
  const scale = scaleOf(pathOf(issue));
  const meant = scale && meantNumber(written, scale);
  if (/^\d+(?:\.\d+)?$/.test(written) && (meant ?? Number(written)) === Number(written)) {
    return ` Write it without quotes: ${Number(written)}.`;
  }
  if (meant === undefined) return '';
  const isComma = /^\d*,\d+$/.test(written);
  return isComma ? ` Write it with a point: ${meant}.` : ` Did you mean ${meant}?`;
}

const amount = (number: number | bigint, origin: string): string => {
  if (origin === 'string') return count(number, 'character');
  return origin === 'array' ? count(number, 'entry') : String(number);
};

function formatHelp(format: string, name: string, input: unknown): string {
  if (format === 'date') {
    const meant = meantDay(String(input));
    const example = 'Write a day that exists, as year-month-day: 2026-11-20.';
    return meant ? `Did you mean ${meant}? ${example}` : example;
  }
  if (ADDRESSES.includes(name)) {
    const address = `https://${String(input).trim()}`;
    const isNear = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(String(input).trim());
    const example = 'Write a whole web address: https://example.org/page.';
    return isNear ? `Did you mean ${address}?` : example;
  }
  if (name === 'identifiers') return 'Write a package URL: pkg:pypi/example-agent.';
  const guess = toSlug(String(input));
  return `${guess ? `Did you mean "${guess}"? ` : ''}It takes lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`;
}
