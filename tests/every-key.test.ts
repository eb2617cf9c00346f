import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessmentJsonSchema } from '../src/domain/assessment/format/schema.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';

/** Compares the keys of the format in the schema, in its reference and in the assessment that uses each of them. */

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The same key in several places counts once: in every factor and fact, and in both tables of advisories. */
const generalKey = (path: string): string =>
  path
    .replace(/^(factors|facts)\.[^.]+\./, '$1.*.')
    .replace(/^(lists|threats\.factors|threats\.mitigations\.brings)\.[^.]+$/, '$1.*')
    .replace(/^advisories\./, 'threats.advisories.');

const keysOfSchema = ({ properties = {}, items, anyOf = [] }: Schema, at = ''): string[] => [
  ...Object.entries(properties).flatMap(([key, inner]) => [
    generalKey(at + key),
    ...keysOfSchema(inner, `${at}${key}.`),
  ]),
  ...[...(items ? [items] : []), ...anyOf].flatMap((inner) => keysOfSchema(inner, at)),
];

function keysOfData(data: unknown, at = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((entry) => keysOfData(entry, at));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => [
    generalKey(at + key),
    ...keysOfData(inner, `${at}${key}.`),
  ]);
}

/** The keys of a file's data, with those in a comment, in whose place the file has another key. */
function keysIn(path: string): Set<string> {
  const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const [, data = ''] = /(?:^|\n)---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const uncommented = data.replace(/^( *)# (?=[\w-]+: )/gm, '$1');
  return new Set(keysOfData(parse(uncommented, { uniqueKeys: false })));
}

const FORMAT = new Set(keysOfSchema(assessmentJsonSchema()));

test.each([
  { path: 'content/README.md', without: [] },
  // A draft has no page.
  { path: 'tests/catalogues/edge/assessments/every-key.md', without: ['draft'] },
])('$path has every key of the format, and no other', ({ path, without }) => {
  expect(FORMAT.size).toBeGreaterThan(100);
  const keys = keysIn(path);
  expect([...FORMAT].filter((key) => !keys.has(key))).toEqual(without);
  expect([...keys].filter((key) => !FORMAT.has(key))).toEqual([]);
});
