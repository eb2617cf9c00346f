import { describe, expect, test } from 'vitest';
import { record } from '../record.fixture.ts';
import type { Opinion } from './format/opinion-schema.ts';
import { parseOpinion } from './format/schema-problems.ts';
import { judgeOpinion } from './opinion.ts';
import { judge } from './score.ts';

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const { assessment } = record('one', {
  data: {
    threats: [
      {
        id: 'known',
        title: 'A known threat',
        layer: 'agent-frameworks',
        cvss: VECTOR,
        'exploit-maturity': 'attacked',
        mitigation: 'strong',
        reason: 'As the source says.',
      },
      { id: 'listed', title: 'A listed threat', layer: 'agent-frameworks' },
    ],
  },
});
const opinionWith = (judged: Partial<Opinion>): Opinion => {
  const { assessed, assessors, basis, sources } = assessment;
  return { assessed, assessors, basis, sources, ...judged };
};
const judgedBy = (judged: Partial<Opinion>) => judgeOpinion(assessment, opinionWith(judged), '0.8');
const inputs = (judged: Partial<Opinion>, id = 'known') =>
  judgedBy(judged).threats.find((threat) => threat.id === id)?.inputs;

test('what an opinion does not judge stays as in the assessment', () => {
  expect(judgedBy({})).toEqual(judge(assessment, '0.8'));
});

test('each factor of an opinion replaces that of the assessment', () => {
  const { factors, factorSum, headline } = judgedBy({
    factors: { 'dynamic-tool-use': { score: 1, reason: 'A shell.' }, 'persistent-memory': 0.5 },
  });
  expect(factorSum).toBe(1.5);
  expect(factors.find(({ id }) => id === 'dynamic-tool-use')?.reason).toBe('A shell.');
  expect(headline?.score).toBeGreaterThan(judge(assessment, '0.8').headline?.score ?? 10);
});

describe('a threat of an opinion', () => {
  test('may be judged in part', () => {
    expect(inputs({ threats: [{ id: 'known', mitigation: 'none' }] })).toMatchObject({
      cvssBase: 8.7,
      exploitMaturity: 'attacked',
      mitigation: 'none',
    });
  });

  test('that has a number loses the word of the assessment, and the other way about', () => {
    const judged = { 'cvss-base': 5, 'threat-multiplier': 1.05, 'mitigation-factor': 0.9 };
    expect(inputs({ threats: [{ id: 'known', ...judged }] })).toEqual({
      id: 'known',
      cvssBase: 5,
      baseIsEstimated: true,
      overrides: {},
      threatMultiplier: 1.05,
      mitigationFactor: 0.9,
      exploitMaturity: undefined,
      mitigation: undefined,
    });
  });

  test('may score what the assessment only lists', () => {
    const { headlineThreat } = judgedBy({ threats: [{ id: 'listed', 'cvss-base': 9.9 }] });
    expect(headlineThreat?.id).toBe('listed');
  });

  test('changes nothing where the assessment does not have it', () => {
    expect(judgedBy({ threats: [{ id: 'other', 'cvss-base': 9.9 }] })).toEqual(
      judge(assessment, '0.8'),
    );
  });
});

test('the assessment itself is not changed', () => {
  const before = structuredClone(assessment);
  judgedBy({ factors: { 'dynamic-tool-use': 1 }, threats: [{ id: 'known', 'cvss-base': 1 }] });
  expect(assessment).toEqual(before);
});

test('a misspelt key of an opinion is named with those that an opinion has', () => {
  const data = { assessed: '2026-11-20', kind: 'agent', threats: [{ id: 'a', layer: 'x' }] };
  const helpTexts = parseOpinion(data).problems.flatMap(({ kind, help }) =>
    kind === 'unknown-key' ? [help] : [],
  );
  expect(helpTexts).toEqual([
    'The keys here are id, cvss, cvss-base, exploit-maturity, threat-multiplier, mitigation, mitigation-factor, reason, sources, factors.',
    'The keys here are summary, subject, assessed, assessors, basis, sources, factors, threats, exempt.',
  ]);
});
