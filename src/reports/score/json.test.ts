import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EQUATION_IDS } from '../../domain/aivss/equations/index.ts';
import type { Assessment, ThreatEntry } from '../../domain/assessment/format/schema.ts';
import { judge } from '../../domain/assessment/score.ts';
import { record } from '../../domain/record.fixture.ts';
import { scoreJson } from './json.ts';

const factors: Assessment['factors'] = {
  'autonomy-of-action': 0.5,
  'dynamic-tool-use': 1,
  'contextual-awareness': 0.5,
  'non-determinism': 0.5,
  'opacity-and-reflexivity': 0.5,
  'persistent-memory': 0,
  'dynamic-identity': 0.35,
  'multi-agent-interactions': 0,
  'self-modification': 0,
  'natural-language-interface': 1,
};

/** The assessment of the example in docs/score-json.md. */
const { assessment: example } = record('example-agent', {
  name: 'Example Agent',
  data: {
    factors,
    threats: [
      {
        id: 'misread-page',
        title: 'A page is misread',
        layer: 'foundation-models',
      },
      {
        id: 'page-content-injection',
        title: 'Hostile page text steers the browser',
        layer: 'agent-frameworks',
        risk: 'agent-goal-and-instruction-manipulation',
        cvss: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
        mitigation: 'partial',
        factors: { 'autonomy-of-action': 1 },
        reason: 'As the test needs it.',
      },
    ],
  },
});

const project = (assessment: Assessment, equation: (typeof EQUATION_IDS)[number]) =>
  scoreJson(
    {
      slug: 'example-agent',
      name: assessment.name,
      judgement: judge(assessment, equation),
    },
    equation,
  );

test('the documented example is what the projection gives', () => {
  const page = readFileSync(new URL('../../../docs/score-json.md', import.meta.url), 'utf8');
  const documented = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(JSON.parse(documented)).toEqual(project(example, '0.8'));
});

test('every field is JSON under every equation: null where there is nothing', () => {
  for (const id of EQUATION_IDS) {
    const json = project(example, id);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.equation).toBe(id);
  }
});

test('a quantity that an equation does not define is null', () => {
  const scored = project(example, '0.5').threats[0];
  expect(scored).toMatchObject({
    scored: true,
    inputs: { mitigation: null, mitigationFactor: null },
    intermediates: { riskGap: null, aars: null },
  });
});

test('bare numbers of a source are marked, and have no level', () => {
  const numbers: ThreatEntry = {
    id: 'a',
    title: 'A threat',
    layer: 'agent-ecosystem',
    'cvss-base': 7.5,
    'threat-multiplier': 1.05,
    'mitigation-factor': 0.85,
    reason: 'A source says so.',
  };
  expect(project({ ...example, threats: [numbers] }, '0.8').threats[0]).toMatchObject({
    inputs: {
      cvssBase: 7.5,
      vector: null,
      estimated: true,
      exploitMaturity: null,
      threatMultiplier: 1.05,
      mitigation: null,
      mitigationFactor: 0.85,
    },
    flags: expect.arrayContaining(['estimated-base', 'off-rubric-threat-multiplier']),
  });
});

test.each([
  ['lists no threat', []],
  ['scores no threat', example.threats?.slice(0, 1)],
])('an agent that %s has no headline', (_, threats) => {
  expect(project({ ...example, threats }, '0.8').headline).toBeNull();
});
