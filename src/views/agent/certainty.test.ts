import { expect, test } from 'vitest';
import type { FactorId } from '../../domain/aivss/factors.ts';
import type { ThreatEntry } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { idsOf, tableOf } from '../../domain/tables.ts';
import { certaintyOf } from './certainty.ts';

function certainty(scores: Partial<Record<FactorId, number>>, threat?: Partial<ThreatEntry>) {
  const factors = tableOf(idsOf(factorsWith()), (id) => scores[id] ?? 0.5);
  const entry = { id: 'one', title: 'A threat', layer: 'agent-frameworks', reason: 'So.' } as const;
  const data = { factors, threats: threat ? [{ ...entry, ...threat }] : [] };
  return certaintyOf(toAgent(record('agent', { data }), '0.8'), '0.8');
}

const odd = { 'dynamic-tool-use': 0.6, 'persistent-memory': 0.35 };

test.each([
  [{}, { 'cvss-base': 5 }, [], 'A single value, since every judgement is a level of the rubric.'],
  [
    {},
    { 'cvss-base': 5, 'threat-multiplier': 0.97 },
    [],
    'A single value, since every judgement is a level of the rubric.',
  ],
  [
    odd,
    { 'cvss-base': 4.5 },
    ['6.9', '7.4'],
    'With Dynamic Tool Use and Persistent Memory moved down or up to the rubric. The band may be another.',
  ],
  [
    { ...odd, 'dynamic-identity': 0.9 },
    { 'cvss-base': 9.5, 'mitigation-factor': 0.99 },
    ['8.1', '9.8'],
    'With 3 factors and Mitigation_Factor moved down or up to the rubric. The band may be another.',
  ],
  [
    {},
    { 'cvss-base': 5, 'threat-multiplier': 1.5 },
    ['7.5'],
    'With ThM moved down or up to the rubric. The band holds.',
  ],
])('%j and a threat of %j', (scores, threat, ends, text) => {
  const { range } = certainty(scores, threat);
  expect(range.ends.map(({ score }) => score)).toEqual(ends);
  expect(range.text).toBe(text);
});

test('without a score the factors off the rubric are counted, and there is no base', () => {
  expect(certainty(odd)).toMatchObject({
    range: { ends: [], text: 'None without a score. 2 of 10 factors are off the rubric.' },
    base: undefined,
  });
});

test('a base says where it comes from', () => {
  expect(certainty({}, { 'cvss-base': 5 }).base).toContain('Estimated');
  const cvss = 'CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:L';
  expect(certainty({}, { cvss }).base).toBe('Computed from a full vector');
});

test.each([
  ['2026-11-28', '28 November 2026'],
  // The file was judged anew since.
  ['2020-01-01', undefined],
  [undefined, undefined],
])('evidence that was compared on %s', (day, text) => {
  expect(certaintyOf(toAgent(record('agent'), '0.8'), '0.8', day).compared?.text).toBe(text);
});
