import { describe, expect, test } from 'vitest';
import { CORE_RISK_IDS } from '../../aivss/core-risks.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../aivss/levels.ts';
import { LAYER_TAG_IDS, layersIn } from '../../maestro/layers.ts';
import { changed, EXAMPLE_DATA } from './changed.fixture.ts';
import { FACT_ANSWER_IDS, FACT_IDS } from './facts.ts';
import { assessmentSchema } from './schema.ts';
import {
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  MEASURE_ACTOR_IDS,
  THREAT_STATUS_IDS,
} from './vocabulary.ts';

const accepts = (path: string, value: unknown): boolean =>
  assessmentSchema.safeParse(changed(EXAMPLE_DATA, path, value)).success;

test('the valid file is valid', () => {
  expect(assessmentSchema.safeParse(EXAMPLE_DATA).error).toBeUndefined();
});

describe('closed sets', () => {
  test.each<readonly [path: string, ids: readonly string[]]>([
    ['kind', KIND_IDS],
    ['basis', EVIDENCE_BASIS_IDS],
    ['threats.0.layer', layersIn()],
    ['threats.0.risk', CORE_RISK_IDS],
    ['threats.0.exploit-maturity', EXPLOIT_MATURITY_IDS],
    ['threats.0.mitigation', MITIGATION_IDS],
    ['threats.0.status', THREAT_STATUS_IDS],
    ['assessors.0.kind', ASSESSOR_KIND_IDS],
    ...layersIn().map((id) => [`layers.${id}`, LAYER_TAG_IDS] as const),
  ])('%s takes %j and nothing else', (path, ids) => {
    expect(ids.filter((id) => !accepts(path, id))).toEqual([]);
    expect(
      ['', 'other', null, 0, ids[0]?.toUpperCase()].filter((value) => accepts(path, value)),
    ).toEqual([]);
  });
});

describe('required and optional', () => {
  const required = 'name summary kind assessed assessors basis sources factors layers'.split(' ');
  const optional = [
    ...'format draft vendor homepage repository identifiers aliases tags subject'.split(' '),
    ...'review-by threats advisories facts lists maestro owner-statement objections'.split(' '),
    'exempt',
  ];
  test.each(required)('%s is required', (key) => expect(accepts(key, undefined)).toBe(false));
  test.each(optional)('%s is optional', (key) => expect(accepts(key, undefined)).toBe(true));
  test('these are all', () => {
    expect(Object.keys(assessmentSchema.shape).toSorted()).toEqual(
      [...required, ...optional].toSorted(),
    );
  });
});

describe('numbers', () => {
  const twentieths = Array.from({ length: 21 }, (_, i) => Number((i / 20).toFixed(2)));
  const tenths = Array.from({ length: 101 }, (_, i) => Number((i / 10).toFixed(1)));
  test('a factor takes every step of 0.05, whatever its binary form', () => {
    expect(twentieths.filter((score) => !accepts('factors.self-modification', score))).toEqual([]);
    expect(
      twentieths.filter((score) => !accepts('threats.0.factors.self-modification', score)),
    ).toEqual([]);
  });
  test('a CVSS base takes every tenth', () => {
    expect(tenths.filter((base) => !accepts('threats.1.cvss-base', base))).toEqual([]);
  });
  test.each([
    -0.05,
    1.05,
    0.01,
    0.051,
    1e-10,
    5e-324,
    0.05000000000000001,
    Number.NaN,
    Infinity,
    '0.5',
    null,
    true,
  ])('a factor cannot be %s', (score) =>
    expect(accepts('factors.self-modification', score)).toBe(false),
  );
  test.each([-0.1, 10.1, 7.55, 7.500000000000001, '7.5'])('a CVSS base cannot be %s', (base) =>
    expect(accepts('threats.1.cvss-base', base)).toBe(false),
  );
  test.each([
    ['threat-multiplier', 0, true],
    ['threat-multiplier', 1.05, true],
    ['threat-multiplier', 2.01, false],
    ['mitigation-factor', 0.85, true],
    ['mitigation-factor', 1.01, false],
    ['mitigation-factor', -0.1, false],
  ])('%s %d: %s', (key, value, expected) => {
    expect(accepts(`threats.1.${key}`, value)).toBe(expected);
  });
});

describe('text', () => {
  test.each<[string, unknown, boolean]>([
    ['name', 'x'.repeat(80), true],
    ['name', 'x'.repeat(81), false],
    ['name', ' ', false],
    ['name', 'a\u0000b', false],
    ['name', 'a\u001Bb', false],
    ['summary', 'x'.repeat(20), true],
    ['summary', `${'x'.repeat(19)} `, false],
    ['summary', 'x'.repeat(301), false],
    ['tags', ['a', 'b-c', '3d'], true],
    ['tags', ['A'], false],
    ['tags', [], false],
    ['tags', Array.from({ length: 12 }, (_, i) => `t${i}`), true],
    ['tags', Array.from({ length: 13 }, (_, i) => `t${i}`), false],
    ['threats.0.id', 'a--b', false],
    ['threats.0.title', 'Four', false],
    ['threats', [], true],
    ['assessors', [], false],
    ['sources', [], false],
    ['identifiers', ['pkg:npm/@scope/name@1.0.0?a=b#c'], true],
    ['identifiers', ['pkg:npm'], false],
    ['identifiers', ['npm:name'], false],
    ['assessed', '2028-02-29', true],
    ['assessed', '2026-02-29', false],
    ['assessed', '2026-11-20T10:00:00Z', false],
    ['assessed', '26-11-20', false],
    ['homepage', 'http://example.org', true],
    ['homepage', 'https://exämple.org/ü', true],
    ['homepage', 'javascript:alert(1)', false],
    ['homepage', '//example.org', false],
    ['homepage', 'https://', false],
    ['homepage', 'https://exa mple.org', false],
    ['homepage', ' https://example.org', false],
    ['homepage', `https://example.org/${'x'.repeat(500)}`, false],
  ])('%s %j: %s', (path, value, expected) => {
    expect(accepts(path, value)).toBe(expected);
  });
});

test.each([
  '',
  'factors.',
  'layers.',
  'threats.0.',
  'threats.0.factors.',
  'sources.0.',
  'assessors.0.',
  'owner-statement.',
  'factors.dynamic-tool-use.',
])('an unknown key is refused at "%s"', (at) => expect(accepts(`${at}unknown`, 'x')).toBe(false));

describe('what was read', () => {
  test.each<[unknown, boolean]>([
    [{}, true],
    [{ version: '1.20', commit: 'a'.repeat(40), released: '2026-08-22', mode: 'Default.' }, true],
    [{ version: 1.2 }, false],
    [{ commit: 'abcdef0' }, false],
    [{ commit: 'A'.repeat(40) }, false],
    [{ released: 'August' }, false],
    [{ tag: 'v1' }, false],
  ])('%j: %s', (subject, expected) => expect(accepts('subject', subject)).toBe(expected));
});

describe('advisories, of a threat and of none', () => {
  const least = { id: 'CVE-2025-59536', source: 'docs' };
  test.each<[unknown, boolean]>([
    [least, true],
    [{ ...least, aliases: ['GHSA-4fgq-fpq9-mr3g'], affected: '< 1.0', 'fixed-in': '1.0' }, true],
    [{ ...least, severity: 8.7, vector: 'CVSS:4.0/AV:N/AC:L/AT:N' }, true],
    [{ ...least, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:N' }, true],
    [{ ...least, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, true],
    [{ ...least, vector: 'High' }, false],
    [{ ...least, severity: 'High' }, false],
    [{ ...least, severity: 8.75 }, false],
    [{ id: least.id }, false],
    [{ source: least.source }, false],
    ['CVE-2025-59536', false],
  ])('%j: %s', (advisory, expected) => {
    expect(accepts('threats.0.advisories', [advisory])).toBe(expected);
    expect(accepts('advisories', [advisory])).toBe(expected);
  });
});

describe('mitigations', () => {
  const text = 'Run it in a container.';
  test.each<[unknown, boolean]>([
    [text, true],
    [{ text }, true],
    ...MEASURE_ACTOR_IDS.map((by): [unknown, boolean] => [{ text, by }, true]),
    [{ text, brings: 'strong', sources: ['docs'] }, true],
    [{ text, brings: { 'autonomy-of-action': 0, 'persistent-memory': 0.5 } }, true],
    [{ text, brings: 'none' }, false],
    [{ text, brings: { autonomy: 0 } }, false],
    [{ text, brings: { 'autonomy-of-action': 2 } }, false],
    [{ text, by: 'owner' }, false],
    [{ text, sources: [] }, false],
    [{ by: 'user' }, false],
  ])('%j: %s', (mitigation, expected) => {
    expect(accepts('threats.0.mitigations', [mitigation])).toBe(expected);
  });
});

describe('facts', () => {
  test.each(FACT_IDS)('%s takes each answer, a setting and sources', (id) => {
    for (const answer of FACT_ANSWER_IDS) {
      const fact = { answer, setting: 'Default.', sources: ['docs'] };
      expect(accepts('facts', { [id]: fact })).toBe(true);
    }
  });
  test.each<[unknown]>([
    [{ 'acts-as-user': 'yes' }],
    [{ 'acts-as-user': { answer: true } }],
    [{ 'acts-as-user': { setting: 'Default.' } }],
    [{ 'is-safe': { answer: 'yes' } }],
  ])('not %j', (facts) => expect(accepts('facts', facts)).toBe(false));
});

test.each<[string, unknown, boolean]>([
  ['threats.0.attack', 'A page tells the agent what to do.', true],
  ['threats.0.attack', ' ', false],
  ['threats.0.fixed-in', '1.20', true],
  ['threats.0.fixed-in', 1.2, false],
  ['threats.0.leads-to', ['session-theft'], true],
  ['threats.0.leads-to', [], false],
])('%s %j: %s', (path, value, expected) => expect(accepts(path, value)).toBe(expected));
