import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE, EXAMPLE_OPINION } from '../rules/example.ts';
import { changed, EXAMPLE_DATA } from './changed.fixture.ts';
import { opinionJsonSchema } from './opinion-schema.ts';
import { assessmentJsonSchema } from './schema.ts';
import { VALUE_CASES } from './values.fixture.ts';

const publishedSchema = (name: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../public/schemas/${name}.schema.json`, import.meta.url),
      'utf8',
    ),
  );
const published = publishedSchema('assessment');
const publishedOpinion = publishedSchema('opinion');

const ajv = new Ajv2020({
  allErrors: true,
  // "One of these keys is required" stands beside the keys, not around them.
  strictRequired: false,
});
addFormats(ajv);
const validate = ajv.compile(published);
const validateOpinion = ajv.compile(publishedOpinion);

/** The data of the example. */
const [, GOOD = ''] = EXAMPLE.split('---\n');
const linesOf = (pattern: RegExp): string => pattern.exec(GOOD)?.[0] ?? '';
const ADDRESSES =
  'homepage: https://example.org/agent\nrepository: https://example.org/git/agent\n';

const replaced = (from: string, to: string): unknown => {
  expect(GOOD).toContain(from);
  return parse(GOOD.replace(from, to));
};

test('the published schemas are the current ones; if not, run "npm run schema"', () => {
  expect(published).toEqual(assessmentJsonSchema());
  expect(publishedOpinion).toEqual(opinionJsonSchema());
});

test('the published schema names its dialect and no address of its own', () => {
  expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(published).not.toHaveProperty('$id');
});

test.each([
  ['the example', '', ''],
  ['no threats', linesOf(/threats:[\s\S]*(?=layers:)/), ''],
  ['a repository and no homepage', 'homepage: https://example.org/agent\n', ''],
  ['the tenth factor of v0.5', 'natural-language-interface', 'goal-driven-planning'],
  ['both tenth factors', '  natural-language', '  goal-driven-planning: 1\n  natural-language'],
  ['a threat that is not scored', linesOf(/ {4}cvss[\s\S]*(?= {2}- id: session-theft)/), ''],
])('accepts %s', (_, from, to) => {
  expect(validate(replaced(from, to)), ajv.errorsText(validate.errors)).toBe(true);
});

test.each([
  ['an unknown key', 'kind: agent', 'kind: agent\ncolour: red'],
  ['neither homepage nor repository', ADDRESSES, ''],
  ['a missing factor', '  persistent-memory: 0\n', ''],
  ['no tenth factor', linesOf(/ {2}natural-language-interface.*\n/), ''],
  ['a scored threat without a reason', linesOf(/ {4}reason: "Any page.*\n/), ''],
  ['a vector and a base', '    exploit-maturity', '    cvss-base: 7\n    exploit-maturity'],
  ['a missing layer', '  agent-ecosystem: not-applicable\n', ''],
])('refuses %s', (_, from, to) => {
  expect(validate(replaced(from, to))).toBe(false);
});

const SCORABLE = changed(EXAMPLE_DATA, 'threats.1.reason', 'A base of a source needs a reason.');

test.each(VALUE_CASES)('$path $value: $inJsonSchema', ({ path, value, inJsonSchema }) => {
  expect(validate(changed(SCORABLE, path, value))).toBe(inJsonSchema);
});

test.each<[string, string, string, boolean]>([
  ['the example', 'mitigation: none', 'mitigation: none', true],
  ['an imported judgement without a reason', '    reason: "The user', '    # "The user', true],
  ['one without threats', /threats:[\s\S]*(?=---)/.exec(EXAMPLE_OPINION)?.[0] ?? '', '', true],
  ['a key of an assessment', 'basis:', 'kind: agent\nbasis:', false],
  ['a title of a threat', '    mitigation:', '    title: A threat\n    mitigation:', false],
  ['a vector and a base', '    mitigation: none', '    cvss-base: 7', false],
])('of an opinion, %s', (_, from, to, isFine) => {
  expect(EXAMPLE_OPINION).toContain(from);
  const data = parse(EXAMPLE_OPINION.replace(from, to).replaceAll('---\n', ''));
  expect(validateOpinion(data), ajv.errorsText(validateOpinion.errors)).toBe(isFine);
});
