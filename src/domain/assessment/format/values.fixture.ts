import { FACT_ANSWER_IDS, FACT_IDS } from './facts.ts';
import { MEASURE_ACTOR_IDS } from './vocabulary.ts';

/** Some values are refused by the check alone: JSON Schema is told of no steps, blanks and control characters. */
type Cases = readonly [
  taken: readonly unknown[],
  refused: readonly unknown[],
  byCheck?: readonly unknown[],
];

const TWENTIETHS = Array.from({ length: 21 }, (_, i) => Number((i / 20).toFixed(2)));
const TENTHS = Array.from({ length: 101 }, (_, i) => Number((i / 10).toFixed(1)));
const TAGS = Array.from({ length: 13 }, (_, i) => `t${i}`);
const MEASURE = 'Run it in a container.';

const LEAST = { id: 'CVE-2025-59536', source: 'docs' };
const ADVISORIES: Cases = [
  [
    [LEAST],
    [{ ...LEAST, aliases: ['GHSA-4fgq-fpq9-mr3g'], affected: '< 1.0', 'fixed-in': '1.0' }],
    [{ ...LEAST, severity: 8.7, vector: 'CVSS:4.0/AV:N/AC:L/AT:N' }],
    [{ ...LEAST, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:N' }],
    [{ ...LEAST, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }],
  ],
  [
    [{ ...LEAST, vector: 'High' }],
    [{ ...LEAST, severity: 'High' }],
    [{ id: LEAST.id }],
    [{ source: LEAST.source }],
    ['CVE-2025-59536'],
  ],
  [[{ ...LEAST, severity: 8.75 }]],
];

/** What keys take, and what they do not. */
const CASES: Readonly<Record<string, Cases>> = {
  kind: [[], ['robot']],
  name: [['x'.repeat(80)], ['x'.repeat(81)], [' ', 'a\u0000b', 'a\u001Bb']],
  summary: [['x'.repeat(20)], ['x'.repeat(301)], [`${'x'.repeat(19)} `]],
  tags: [
    [['a', 'b-c', '3d'], TAGS.slice(1)],
    [['A'], [], TAGS],
  ],
  assessors: [[], [[]]],
  sources: [[], [[]]],
  identifiers: [[['pkg:npm/@scope/name@1.0.0?a=b#c']], [['pkg:npm'], ['npm:name']]],
  assessed: [['2028-02-29'], ['2026-02-29', '2026-11-20T10:00:00Z', '26-11-20']],
  homepage: [
    ['http://example.org', 'https://exämple.org/ü'],
    [
      ...['javascript:alert(1)', '//example.org', 'https://', 'https://exa mple.org'],
      ...[' https://example.org', `https://example.org/${'x'.repeat(500)}`],
    ],
  ],
  subject: [
    [{}, { version: '1.20', commit: 'a'.repeat(40), released: '2026-08-22', mode: 'Default.' }],
    [
      ...[{ version: 1.2 }, { commit: 'abcdef0' }, { commit: 'A'.repeat(40) }],
      ...[{ released: 'August' }, { tag: 'v1' }],
    ],
  ],
  'factors.self-modification': [
    TWENTIETHS,
    [-0.05, 1.05, '0.5', null, true, Number.NaN, Infinity],
    [0.01, 0.051, 1e-10, 5e-324, 0.05000000000000001],
  ],
  facts: [
    FACT_IDS.flatMap((id) =>
      FACT_ANSWER_IDS.map((answer) => ({
        [id]: { answer, setting: 'Default.', sources: ['docs'] },
      })),
    ),
    [
      { 'acts-as-user': 'yes' },
      { 'acts-as-user': { answer: true } },
      { 'acts-as-user': { setting: 'Default.' } },
      { 'is-safe': { answer: 'yes' } },
    ],
  ],
  advisories: ADVISORIES,
  threats: [[[]], []],
  'threats.0.id': [[], ['a--b']],
  'threats.0.title': [[], ['Four']],
  'threats.0.attack': [['A page tells the agent what to do.'], [' ']],
  'threats.0.fixed-in': [['1.20'], [1.2]],
  'threats.0.leads-to': [[['session-theft']], [[]]],
  'threats.0.factors.self-modification': [TWENTIETHS, []],
  'threats.0.advisories': ADVISORIES,
  'threats.0.mitigations': [
    [
      [MEASURE],
      [{ text: MEASURE }],
      ...MEASURE_ACTOR_IDS.map((by) => [{ text: MEASURE, by }]),
      [{ text: MEASURE, brings: 'strong', sources: ['docs'] }],
      [{ text: MEASURE, brings: { 'autonomy-of-action': 0, 'persistent-memory': 0.5 } }],
    ],
    [
      [{ text: MEASURE, brings: 'none' }],
      [{ text: MEASURE, brings: { autonomy: 0 } }],
      [{ text: MEASURE, brings: { 'autonomy-of-action': 2 } }],
      [{ text: MEASURE, by: 'owner' }],
      [{ text: MEASURE, sources: [] }],
      [{ by: 'user' }],
    ],
  ],
  'threats.1.cvss-base': [TENTHS, [-0.1, 10.1, '7.5'], [7.55, 7.500000000000001]],
  'threats.1.threat-multiplier': [[0, 1.05], [2.01]],
  'threats.1.mitigation-factor': [[0.85], [1.01, -0.1]],
};

/** For tests: values of keys of the example, each with whether the check takes it, and whether JSON Schema does. */
export const VALUE_CASES = Object.entries(CASES).flatMap(
  ([path, [taken, refused, byCheck = []]]) => [
    ...taken.map((value) => ({ path, value, isTaken: true, inJsonSchema: true })),
    ...refused.map((value) => ({ path, value, isTaken: false, inJsonSchema: false })),
    ...byCheck.map((value) => ({ path, value, isTaken: false, inJsonSchema: true })),
  ],
);
