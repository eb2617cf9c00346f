import type { z } from 'zod';
import { idsOf } from '../../tables.ts';
import type { Path } from '../reading/path.ts';
import { requiredKeys } from './schema-shape.ts';

/** The lists of the file whose entries are groups of keys, with an entry of each. */
const ENTRIES = {
  assessors: '- name: A. Person',
  sources: '- { id: docs, title: "…", url: https://…, accessed: 2026-11-20 }',
  threats: '- { id: hostile-mail, title: "…", layer: agent-frameworks }',
  advisories: '- { id: CVE-2025-59536, source: docs }',
  exempt: '- { rule: factors/off-rubric, reason: "…" }',
} as const;
type ListName = keyof typeof ENTRIES;

type Issue = z.core.$ZodIssue;

/** The list at a path, or around an entry at a path. "sources" below a factor is a list of ids, and none of these. */
const listAt = (path: readonly PropertyKey[]): ListName | undefined =>
  path.length === 1 || (path.length === 2 && typeof path[1] === 'number')
    ? idsOf(ENTRIES).find((name) => name === path[0])
    : undefined;

export const isListOfGroups = (path: Path): boolean => listAt(path) !== undefined;

/** How an entry is written, with the refused value where that is one of its keys; undefined elsewhere than in such a list. */
export function entryHelp(
  issue: Issue & { readonly expected: string },
  schema: unknown,
): string | undefined {
  const { input, expected } = issue;
  const name = listAt(issue.path);
  if (name === undefined) return undefined;
  const takes = expected === 'array' ? `"${name}" takes a list. ` : '';
  if (expected === 'array' && input === null) return takes.trimEnd();
  if (expected === 'array' && Object.keys(Object(input)).length > 0 && typeof input === 'object') {
    return `${takes}Write "- " before the first key of each entry.`;
  }
  if (name === 'assessors' && typeof input === 'string') {
    return `${takes}Write "- name: ${input}"${takes && ' on the next line'}.`;
  }
  const keys = requiredKeys([name, 0], schema);
  const url =
    name === 'sources' && /^https?:\/\/\S+$/.test(String(input)) ? String(input) : undefined;
  const entry = url ? ENTRIES[name].replace('https://…', () => url) : ENTRIES[name];
  const needs = keys.length > 1 ? `Each entry needs ${inWords(keys)}, as in` : 'An entry reads';
  return `${takes}${needs} ${entry}.`;
}

const inWords = (keys: readonly string[]): string =>
  `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}`;
