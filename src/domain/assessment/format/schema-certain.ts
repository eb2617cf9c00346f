import { RUBRIC_LEVELS } from '../../aivss/factors.ts';
import { toSlug } from '../../slug.ts';
import { meantDay } from './meant-day.ts';
import { isListOfGroups } from './schema-entries.ts';
import {
  entriesIn,
  isGluedList,
  layerOfCode,
  meantAddressOf,
  needsQuotes,
  severalIn,
} from './schema-help.ts';
import { type Issue, pathOf } from './schema-issue.ts';
import { decimalIn, scaleOf } from './schema-scale.ts';

/**
 * The value that is certainly meant where the schema refuses one: the same in another spelling or type. A similar word
 * or a number of another scale is a guess, and not given.
 *
 * @param written the value as it is written in the file
 */
export function certainValue(issue: Issue, name: string, written: string | undefined): unknown {
  const { input } = issue;
  if (issue.code === 'invalid_value') {
    return sameWord(typeof input === 'number' ? written : input, issue.values.map(String));
  }
  if (issue.code === 'invalid_format') return inFormat(issue.format, name, String(input));
  if (issue.code !== 'invalid_type') return undefined;
  if (name === 'maps-to') return referenceOf(input);
  if (issue.expected === 'number') return numberIn(issue, String(input).trim());
  if (needsQuotes(issue, name)) return written ?? String(input);
  if (typeof input !== 'string') return undefined;
  const isAssessors = issue.path[0] === 'assessors';
  if (issue.expected === 'object') return isAssessors ? { name: input } : undefined;
  if (issue.expected !== 'array') return undefined;
  if (isListOfGroups(pathOf(issue))) return isAssessors ? [{ name: input }] : undefined;
  return isGluedList(input) ? undefined : entriesIn(name, input);
}

/** The allowed word that differs only in case, quotes and what joins its parts. */
function sameWord(input: unknown, allowed: readonly string[]): string | undefined {
  const slug = typeof input === 'string' ? toSlug(input) : '';
  return (
    allowed.find((word) => word === slug || word === input) ?? layerOfCode(String(input), allowed)
  );
}

function inFormat(format: string, name: string, written: string): string | undefined {
  const input = written.trim();
  if (format === 'date') return meantDay(input);
  // Tags only: other places may name the id of a threat or a source as it is written.
  if (name === 'tags') return severalIn(name, input) ? undefined : toSlug(input) || undefined;
  return meantAddressOf(name, written);
}

/** A reference that YAML reads as a group of one key: `owasp-asi: ASI01`. */
function referenceOf(input: unknown): string | undefined {
  const [[scheme, id] = [], ...more] = Object.entries(Object(input));
  return more.length === 0 && typeof id === 'string' ? `${scheme}:${id}` : undefined;
}

/** A number that is written as a text, with a comma, or as a word of the rubric. */
function numberIn(issue: Issue, written: string): number | undefined {
  if (typeof issue.input !== 'string') return undefined;
  const scale = scaleOf(pathOf(issue));
  const level = RUBRIC_LEVELS.find(({ label }) => label === written.toLowerCase());
  return scale?.isRubric && level ? level.score : decimalIn(written);
}
