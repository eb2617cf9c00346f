import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE_OPINION } from '../rules/example.ts';
import { opinionJsonSchema } from './opinion-schema.ts';
import { assessmentJsonSchema } from './schema.ts';

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
  // Steps of 0.05 have no exact binary form: 0.35 / 0.05 is not quite 7.
  multipleOfPrecision: 9,
});
addFormats(ajv);
const validate = ajv.compile(published);
const validateOpinion = ajv.compile(publishedOpinion);

const GOOD = `
name: Example Agent
summary: Example Agent drives a browser for its user.
kind: agent
homepage: https://example.org/agent
identifiers: [pkg:pypi/example-agent]
tags: [browser, open-source]
assessed: 2026-11-20
assessors: [{ name: A. Person }]
basis: documentation
sources:
  - { id: docs, title: Documentation, url: https://example.org/docs, accessed: 2026-11-19 }
factors:
  autonomy-of-action: { score: 0.5, reason: It asks before a form is sent., sources: [docs] }
  dynamic-tool-use: 1
  contextual-awareness: 0.35
  non-determinism: 0.5
  opacity-and-reflexivity: 0.5
  persistent-memory: 0
  dynamic-identity: 0.5
  multi-agent-interactions: 0
  self-modification: 0
  goal-driven-planning: 0.5
threats:
  - id: injection
    title: Hostile page text steers the browser
    layer: agent-frameworks
    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N
    reason: The page is read as it is.
layers:
  foundation-models: uncertain
  data-operations: mapped
  agent-frameworks: mapped
  deployment-and-infrastructure: uncertain
  evaluation-and-observability: uncertain
  security-and-compliance: mapped
  agent-ecosystem: not-applicable
`;

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
  ['no threats', /threats:[\s\S]*(?=layers:)/.exec(GOOD)?.[0] ?? '', ''],
  ['a repository and no homepage', 'homepage:', 'repository:'],
  ['the tenth factor of v0.8', 'goal-driven-planning', 'natural-language-interface'],
  ['both tenth factors', '  goal-driven', '  natural-language-interface: 1\n  goal-driven'],
  ['a threat that is not scored', /\n {4}cvss[\s\S]*(?=\nlayers)/.exec(GOOD)?.[0] ?? '', ''],
])('accepts %s', (_, from, to) => {
  expect(validate(replaced(from, to)), ajv.errorsText(validate.errors)).toBe(true);
});

test.each([
  ['an unknown key', 'kind: agent', 'kind: agent\ncolour: red'],
  ['an unknown kind', 'kind: agent', 'kind: robot'],
  ['neither homepage nor repository', 'homepage: https://example.org/agent', ''],
  ['a day that does not exist', 'assessed: 2026-11-20', 'assessed: 2026-11-31'],
  ['a factor above 1', 'persistent-memory: 0', 'persistent-memory: 1.5'],
  ['a missing factor', '  persistent-memory: 0\n', ''],
  ['no tenth factor', '  goal-driven-planning: 0.5\n', ''],
  ['a scored threat without a reason', '    reason: The page is read as it is.\n', ''],
  ['a vector and a base', '    reason: The', '    cvss-base: 7\n    reason: The'],
  ['a missing layer', '  agent-ecosystem: not-applicable\n', ''],
])('refuses %s', (_, from, to) => {
  expect(validate(replaced(from, to))).toBe(false);
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
