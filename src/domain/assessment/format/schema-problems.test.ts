import { describe, expect, test } from 'vitest';
import { keysOf, valueAtPath } from '../reading/path.ts';
import { changed, EXAMPLE_DATA } from './changed.fixture.ts';
import { parseAssessment } from './schema-problems.ts';

const problemsOf = (data: unknown): string[] =>
  parseAssessment(data).problems.map(
    ({ path, message, help }) => `${path.join('.')}: ${message} ${help}`,
  );

/** The problems of the example with another value at a path, or without the value where it is undefined. */
const problemsWith = (path: string, value: unknown): string[] =>
  problemsOf(changed(EXAMPLE_DATA, path, value));

test('valid data have no problems', () => {
  expect(problemsOf(EXAMPLE_DATA)).toEqual([]);
});

describe('a misspelt key is one problem, at every depth', () => {
  test.each([
    ['', 'summary', 'sumary'],
    ['', 'kind', 'Kind'],
    ['', 'assessors', 'asessors'],
    ['', 'sources', 'source'],
    ['', 'factors', 'factor'],
    ['', 'layers', 'layer'],
    ['', 'vendor', 'vender'],
    ['', 'owner-statement', 'owner_statement'],
    ['assessors.0.', 'name', 'nmae'],
    ['sources.0.', 'accessed', 'acessed'],
    ['sources.0.', 'title', 'titel'],
    ['factors.', 'dynamic-tool-use', 'dynamic-tools'],
    ['factors.', 'autonomy-of-action', 'autonomy'],
    ['factors.', 'persistent-memory', 'memory'],
    ['factors.', 'natural-language-interface', 'natural-language-interfce'],
    ['factors.dynamic-tool-use.', 'score', 'scroe'],
    ['factors.dynamic-tool-use.', 'reason', 'reasons'],
    ['threats.0.', 'layer', 'layr'],
    ['threats.0.', 'maps-to', 'maps_to'],
    ['threats.0.', 'exploit-maturity', 'maturity'],
    ['threats.0.factors.', 'autonomy-of-action', 'autonomy-of-actions'],
    ['layers.', 'data-operations', 'data-operation'],
    ['layers.', 'evaluation-and-observability', 'evaluation-observability'],
    ['owner-statement.', 'text', 'txt'],
  ])('%s%s written as %s', (at, key, misspelt) => {
    const value = valueAtPath(EXAMPLE_DATA, keysOf(`${at}${key}`));
    const without = changed(EXAMPLE_DATA, `${at}${key}`, undefined);
    expect(problemsOf(changed(without, `${at}${misspelt}`, value))).toEqual([
      `${at}${misspelt}: There is no key "${misspelt}" here. Did you mean "${key}"?`,
    ]);
  });
});

test.each([
  'score',
  'aivss',
  'aivss-score',
  'band',
  'rank',
  'threats.0.score',
  'threats.0.severity',
])('%s is refused, since it is computed', (path) => {
  const key = path.split('.').at(-1);
  expect(problemsWith(path, 9.4)).toEqual([
    `${path}: There is no key "${key}" here. Scores are computed, never written. Remove this line.`,
  ]);
});

describe('an unknown key that is similar to none', () => {
  test.each([
    ['owner-statement.mail', 'There is no key "mail" here. The keys here are by, url, date, text.'],
    [
      'factors.dynamic-tool-use.extra',
      'There is no key "extra" here. The keys here are score, reason, sources.',
    ],
    ['homepage2', 'There is no key "homepage2" here. Remove it; "homepage" is already there.'],
  ])('%s', (path, message) => {
    expect(problemsWith(path, 'x')).toEqual([`${path}: ${message}`]);
  });

  test('a key with a full-width colon is no second mistake beside the key that is meant', () => {
    const key = 'score\uff1a1';
    expect(problemsWith('factors.dynamic-tool-use', { [key]: null, reason: 'x' })).toEqual([
      `factors.dynamic-tool-use.${key}: There is no key "${key}" here. It has a full-width colon (\uff1a), which is a letter in YAML: write ": ".`,
    ]);
  });

  test('keys that every object has are as unknown as others', () => {
    const data = structuredClone(EXAMPLE_DATA);
    for (const key of ['__proto__', 'constructor']) {
      Object.defineProperty(data, key, { value: 1, enumerable: true });
    }
    expect(problemsOf(data).map((text) => text.slice(0, 40))).toEqual([
      '__proto__: There is no key "__proto__" h',
      'constructor: There is no key "constructor"'.slice(0, 40),
    ]);
  });
});

const SOURCE =
  'Each entry needs id, title, url and accessed, as in - { id: docs, title: "…", url: https://…, accessed: 2026-11-20 }.';
const FACTOR = 'factors.self-modification';
const BRINGS =
  'Allowed: partial, strong, or scores as in { autonomy-of-action: 0 }. Leave it out where the measure brings nothing.';
const HOW =
  'Write a score of 0, 0.5 or 1 with its reason: self-modification: { score: 0.5, reason: "…" }.';

test.each<[string, unknown, string]>([
  [FACTOR, '0.5', `"self-modification" cannot be "0.5". ${HOW} Write it without quotes: 0.5.`],
  [FACTOR, 'high', `"self-modification" cannot be "high". ${HOW}`],
  [FACTOR, true, `"self-modification" cannot be true. ${HOW}`],
  [FACTOR, [], `"self-modification" cannot be an empty list. ${HOW}`],
  [FACTOR, Number.NaN, `"self-modification" cannot be NaN. ${HOW}`],
  [FACTOR, 2, '"self-modification" cannot be 2. At most 1. Did you mean 0.2 (2 of 10)?'],
  [FACTOR, -1, '"self-modification" cannot be -1. At least 0.'],
  ['name', undefined, '"name" is missing. Add "name". It takes text.'],
  ['name', null, '"name" cannot be empty. "name" takes text.'],
  ['name', '', '"name" is blank. At least 1 character.'],
  ['name', 'x'.repeat(81), '"name" has 81 characters. At most 80 characters.'],
  ['name', 'a\u0000b', '"name" cannot be "a\\u0000b". It must be free of control characters.'],
  ['name', ['a'], '"name" cannot be a list. "name" takes text.'],
  [
    'kind',
    'robot',
    '"kind" cannot be "robot". Allowed: agent, framework, tool, platform, protocol, model, skill.',
  ],
  [
    'basis',
    'Source code',
    '"basis" cannot be "Source code". Did you mean "source-code"? Allowed: listing, documentation, source-code, hands-on.',
  ],
  [
    'assessed',
    2026,
    '"assessed" cannot be 2026. Use an existing date, written as year-month-day: 2026-11-20.',
  ],
  [
    'homepage',
    'the homepage',
    '"homepage" cannot be "the homepage". Write a full web address: https://example.org/page.',
  ],
  ['homepage', 5, '"homepage" cannot be 5. Write a full web address: https://example.org/page.'],
  [
    'tags',
    null,
    '"tags" cannot be empty. "tags" takes a list. If there is no value, remove the key.',
  ],
  ['tags', [], '"tags" cannot be an empty list. At least 1 entry.'],
  ['tags', Array(13).fill('a'), '"tags" has 13 entries. At most 12 entries.'],
  [
    'identifiers.0',
    'example',
    'An entry of "identifiers" cannot be "example". Write a package URL: pkg:pypi/example-agent.',
  ],
  [
    'assessors',
    'Jane Doe',
    '"assessors" cannot be "Jane Doe". "assessors" takes a list. Write "- name: Jane Doe" on the next line.',
  ],
  [
    'assessors',
    { name: 'Jane Doe' },
    '"assessors" cannot be a group of keys. "assessors" takes a list. Write "- " before the first key of each entry.',
  ],
  ['assessors.0', 5, 'An entry of "assessors" cannot be 5. An entry reads - name: A. Person.'],
  [
    'assessors',
    undefined,
    '"assessors" is missing. Add "assessors". It takes a list. An entry reads - name: A. Person.',
  ],
  ['sources', {}, `"sources" cannot be a group of keys. "sources" takes a list. ${SOURCE}`],
  ['sources.0', 'the manual', `An entry of "sources" cannot be "the manual". ${SOURCE}`],
  [
    'sources',
    'https://example.org/$&',
    `"sources" cannot be "https://example.org/$&". "sources" takes a list. ${SOURCE.replace('https://…', () => 'https://example.org/$&')}`,
  ],
  [
    'sources.0.url',
    undefined,
    '"url" is missing. Add "url". Write a full web address: https://example.org/page.',
  ],
  [
    'threats.0.sources',
    null,
    '"sources" cannot be empty. "sources" takes a list. If there is no value, remove the key.',
  ],
  [
    'threats.0.sources.0',
    { id: 'docs' },
    'An entry of "sources" cannot be a group of keys. "sources" takes text. Write only the id of the source: sources: [docs].',
  ],
  [
    'threats.0.factors.autonomy-of-action',
    { score: 1 },
    '"autonomy-of-action" cannot be a group of keys. "autonomy-of-action" takes a number in plain digits. Write only the score: autonomy-of-action: 1.',
  ],
  ['threats.0.mitigations.0.brings', 'none', `"brings" cannot be "none". ${BRINGS}`],
  ['threats.0.mitigations.0.brings', 0.85, `"brings" cannot be 0.85. ${BRINGS}`],
  ['threats.0.mitigations.0.brings', ['partial'], `"brings" cannot be a list. ${BRINGS}`],
  [
    'threats.0.mitigations.0.brings',
    'Strong',
    `"brings" cannot be "Strong". Did you mean "strong"? ${BRINGS}`,
  ],
  [
    'threats.0',
    null,
    'An entry of "threats" cannot be empty. Each entry needs id, title and layer, as in - { id: hostile-mail, title: "…", layer: agent-frameworks }.',
  ],
  [
    'threats.0.exploit-maturity',
    'Proof of Concept',
    '"exploit-maturity" cannot be "Proof of Concept". Did you mean "proof-of-concept"? Allowed: attacked, proof-of-concept, unreported.',
  ],
  [
    'threats.0.exploit-maturity',
    'poc',
    '"exploit-maturity" cannot be "poc". Did you mean "proof-of-concept"? Allowed: attacked, proof-of-concept, unreported.',
  ],
  [
    'threats.0.layer',
    undefined,
    '"layer" is missing. Add "layer". Allowed: foundation-models, data-operations, agent-frameworks, deployment-and-infrastructure, evaluation-and-observability, security-and-compliance, agent-ecosystem.',
  ],
  [
    'layers',
    [],
    '"layers" cannot be an empty list. "layers" takes a group of keys: foundation-models, data-operations, agent-frameworks, deployment-and-infrastructure, evaluation-and-observability, security-and-compliance, agent-ecosystem. Write them in one column, without "- ".',
  ],
  [
    'layers.data-operations',
    undefined,
    '"data-operations" is missing. Add "data-operations". Allowed: mapped, uncertain, not-read, not-applicable.',
  ],
  [
    'repository',
    'github.com/x/y',
    '"repository" cannot be "github.com/x/y". Did you mean https://github.com/x/y?',
  ],
  [
    'owner-statement.date',
    'soon',
    '"date" cannot be "soon". Use an existing date, written as year-month-day: 2026-11-20.',
  ],
])('%s: %j', (path, value, message) => {
  expect(problemsWith(path, value)).toEqual([`${path}: ${message}`]);
});

test('a long value is cut', () => {
  const [text] = problemsWith('kind', 'x'.repeat(200));
  expect(text).toContain(`"kind" cannot be "${'x'.repeat(59)}…".`);
});

test.each([[null], [[]], ['text'], [5], [{}]])(
  '%j instead of data leads to problems, and to no exception',
  (data) => {
    expect(problemsOf(data).length).toBeGreaterThan(0);
  },
);
