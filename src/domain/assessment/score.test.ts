import { describe, expect, test } from 'vitest';
import { type Assessment, assessmentSchema, type ThreatEntry } from './format/schema.ts';
import { fileOfText } from './reading/text.fixture.ts';
import { EXAMPLE } from './rules/example.ts';
import { exposureOf, isScored, judge } from './score.ts';

/** The example as if it came from a catalogue of AIVSS v0.5, with the same factor sum. */
const OF_V05 = EXAMPLE.replace(
  'natural-language-interface: { score: 1,',
  'goal-driven-planning: { score: 0.5,',
).replace('contextual-awareness: { score: 0.5,', 'contextual-awareness: { score: 1,');
const VALID: Assessment = assessmentSchema.parse(fileOfText(OF_V05).frontmatter?.data);

const threat = (id: string, more: Partial<ThreatEntry> = {}): ThreatEntry => ({
  id,
  title: `The threat ${id}`,
  layer: 'agent-frameworks',
  ...more,
});
const judgeThreats = (...threats: ThreatEntry[]) => judge({ ...VALID, threats }, '0.8');

test('factors come in the order of the published catalogues, with reasons', () => {
  const { factors, factorSum } = judge(VALID, '0.8');
  expect(factors.map(({ id }) => id).slice(0, 3)).toEqual([
    'autonomy-of-action',
    'goal-driven-planning',
    'self-modification',
  ]);
  expect(factors).toHaveLength(10);
  expect(factors[0]).toEqual({
    id: 'autonomy-of-action',
    label: 'Autonomy of Action',
    score: 0.5,
    onRubric: true,
    counts: true,
    reason: 'Reads alone; a form needs a confirmation.',
    sources: ['docs'],
  });
  expect(factors[2]).toMatchObject({ score: 0, reason: undefined, sources: [] });
  expect(factorSum).toBe(4.5);
});

describe('the headline', () => {
  test('is the highest scored threat, whatever the order of the file', () => {
    const { headline, headlineThreat } = judgeThreats(
      threat('low', { 'cvss-base': 2 }),
      threat('high', { 'cvss-base': 9 }),
      threat('middle', { 'cvss-base': 5 }),
    );
    expect(headlineThreat?.id).toBe('high');
    expect(headline).toBe(headlineThreat?.scores['0.8']);
    expect(headline?.cvssBase).toBe(9);
  });

  test('follows the equation of the site', () => {
    const threats = [
      threat('strong', { 'cvss-base': 9, mitigation: 'strong' }),
      threat('open', { 'cvss-base': 6 }),
    ];
    expect(judge({ ...VALID, threats }, '0.8').headlineThreat?.id).toBe('open');
    expect(judge({ ...VALID, threats }, '1.0-proposal').headlineThreat?.id).toBe('strong');
  });

  test('of two equal threats, the first of the file counts', () => {
    const { threats } = judgeThreats(
      threat('b', { 'cvss-base': 5 }),
      threat('a', { 'cvss-base': 5 }),
    );
    expect(threats.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

test('scored threats come first, a score of 0 too; the others keep the order of the file', () => {
  const { threats } = judgeThreats(
    threat('listed'),
    threat('zero', { 'cvss-base': 0, 'threat-multiplier': 0 }),
    threat('also-listed'),
    threat('scored', { 'cvss-base': 5 }),
  );
  expect(threats.map(({ id }) => id)).toEqual(['scored', 'zero', 'listed', 'also-listed']);
  expect(threats.map(isScored)).toEqual([true, true, false, false]);
});

test.each([
  ['no threats', undefined],
  ['an empty list', []],
  ['threats without a base', [threat('listed')]],
])('with %s an agent is not scored, and has its factor sum', (_name, threats) => {
  const { headline, headlineThreat, factorSum } = judge({ ...VALID, threats }, '0.8');
  expect({ headline, headlineThreat }).toEqual({ headline: undefined, headlineThreat: undefined });
  expect(factorSum).toBe(4.5);
});

test('a threat of the file (base 8.6, factor sum 5) has every published score', () => {
  const [first, second] = judge(VALID, '0.8').threats;
  expect(first).toMatchObject({
    id: 'page-content-injection',
    risk: { label: 'Agent Goal and Instruction Manipulation' },
    vector: { metrics: { AV: 'N', SA: 'N' } },
    overrides: [{ id: 'autonomy-of-action', score: 1 }],
  });
  expect(first?.mapsTo.map(({ name }) => name)).toEqual([
    'Agent Goal Hijack',
    'LLM Prompt Injection: Indirect',
  ]);
  expect(Object.entries(first?.scores ?? {}).map(([id, { score }]) => [id, score])).toEqual([
    ['0.8', 7.7],
    ['0.5', 6.6],
    ['1.0-proposal', 9.2],
  ]);
  expect(second).toMatchObject({ vector: undefined, risk: undefined, scores: undefined });
});

describe('overrides', () => {
  const sumWith = (factors: ThreatEntry['factors']) => {
    const { threats } = judgeThreats(threat('one', { 'cvss-base': 5, factors }));
    return threats[0]?.scores?.['0.8'].factorSum;
  };
  test.each<[string, ThreatEntry['factors'], number]>([
    ['none', undefined, 4.5],
    ['one factor', { 'autonomy-of-action': 1 }, 5],
    ['a factor to 0', { 'dynamic-tool-use': 0 }, 3.5],
    ['the same tenth factor', { 'goal-driven-planning': 1 }, 5],
    ['the other tenth factor, which is that of v0.8', { 'natural-language-interface': 1 }, 5],
    ['the other tenth factor as 0', { 'natural-language-interface': 0 }, 4],
  ])('%s', (_name, factors, sum) => {
    expect(sumWith(factors)).toBe(sum);
  });

  test('change neither the agent nor the next threat', () => {
    const { threats, factorSum } = judgeThreats(
      threat('one', { 'cvss-base': 5, factors: { 'self-modification': 1 } }),
      threat('two', { 'cvss-base': 4 }),
    );
    expect(factorSum).toBe(4.5);
    expect(threats.map(({ scores }) => scores?.['0.8'].factorSum)).toEqual([5.5, 4.5]);
  });

  test('of the other tenth factor count in the other set alone', () => {
    const { threats } = judgeThreats(
      threat('one', { 'cvss-base': 5, factors: { 'natural-language-interface': 1 } }),
    );
    const { '0.8': v08, '0.5': v05 } = threats[0]?.scores ?? {};
    expect([v08?.factorSum, v05?.factorSum]).toEqual([5, 4.5]);
    expect(v08?.flags).not.toContain('other-factor-set');
    expect(v05?.flags).not.toContain('other-factor-set');
  });
});

describe('flags of an assessment', () => {
  const flagsOf = (more: Partial<ThreatEntry>) =>
    judgeThreats(threat('one', more)).threats[0]?.scores?.['0.8'].flags;
  const vector = VALID.threats?.[0]?.cvss;

  test.each<[string, Partial<ThreatEntry>, string[]]>([
    [
      'a bare base',
      { 'cvss-base': 7.5 },
      ['estimated-base', 'other-factor-set', 'default-exploit-maturity', 'default-mitigation'],
    ],
    [
      'a vector',
      { cvss: vector, 'exploit-maturity': 'attacked', mitigation: 'none' },
      ['other-factor-set'],
    ],
    [
      'numbers instead of levels',
      { cvss: vector, 'threat-multiplier': 1.05, 'mitigation-factor': 1 },
      ['off-rubric-threat-multiplier', 'off-rubric-mitigation-factor', 'other-factor-set'],
    ],
  ])('%s', (_name, more, flags) => {
    expect(flagsOf(more)).toEqual(flags);
  });
});

describe('both tenth factors', () => {
  const judgeBoth = (more: Partial<ThreatEntry>, headline: '0.8' | '0.5' = '0.8') => {
    const factors = { ...VALID.factors, 'natural-language-interface': 1 };
    return judge({ ...VALID, factors, threats: [threat('one', more)] }, headline);
  };
  test('each equation takes its own, and flags nothing', () => {
    const { scores } = judgeBoth({ 'cvss-base': 5 }).threats[0] ?? {};
    expect(scores?.['0.8'].factorSum).toBe(5);
    expect(scores?.['0.5'].factorSum).toBe(4.5);
    expect(scores?.['1.0-proposal'].factorSum).toBe(5);
    expect(Object.values(scores ?? {}).flatMap(({ flags }) => flags)).not.toContain(
      'other-factor-set',
    );
  });
  test('the sum of the agent is that of the headline equation, its factors are eleven', () => {
    expect(judgeBoth({}).factorSum).toBe(5);
    expect(judgeBoth({}, '0.5').factorSum).toBe(4.5);
    expect(judgeBoth({}).factors).toHaveLength(11);
    const uncounted = judgeBoth({}).factors.filter(({ counts }) => !counts);
    expect(uncounted.map(({ id }) => id)).toEqual(['goal-driven-planning']);
  });
  test('an override moves only its own set', () => {
    const overrides = { 'natural-language-interface': 0 };
    const { scores } = judgeBoth({ 'cvss-base': 5, factors: overrides }).threats[0] ?? {};
    expect(scores?.['0.8'].factorSum).toBe(4);
    expect(scores?.['0.5'].factorSum).toBe(4.5);
  });
  test('one off the rubric is flagged only under the equations that add it', () => {
    const factors = { ...VALID.factors, 'natural-language-interface': 0.35 };
    const { threats } = judge(
      { ...VALID, factors, threats: [threat('one', { 'cvss-base': 5 })] },
      '0.8',
    );
    expect(threats[0]?.scores?.['0.8'].flags).toContain('off-rubric-factors');
    expect(threats[0]?.scores?.['0.5'].flags).not.toContain('off-rubric-factors');
  });
});

describe('a threat that is fixed in the version read', () => {
  const open = threat('open', { 'cvss-base': 5, status: 'open' });
  const proposed = threat('proposed', { 'cvss-base': 6, status: 'fix-proposed' });
  const fixed = threat('fixed', { 'cvss-base': 9, status: 'fixed', 'fixed-in': '1.2' });
  test('keeps its score, comes after those that count, and is never the headline', () => {
    const { threats, headlineThreat } = judgeThreats(threat('listed'), fixed, open, proposed);
    expect(threats.map(({ id }) => id)).toEqual(['proposed', 'open', 'fixed', 'listed']);
    expect(headlineThreat?.id).toBe('proposed');
    expect(threats[2]).toMatchObject({ status: 'fixed', fixedIn: '1.2' });
    expect(threats[2]?.scores?.['0.8'].cvssBase).toBe(9);
  });
  test('alone leaves the agent without a score', () => {
    const judgement = judgeThreats(fixed);
    expect(judgement.headline).toBeUndefined();
    expect(exposureOf(judgement).threats).toEqual([]);
  });
});
