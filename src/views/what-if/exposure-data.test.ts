import { expect, test } from 'vitest';
import { agentFile } from '../../data/api-schema.ts';
import { scoreInputs } from '../../domain/aivss/exposure.ts';
import { score } from '../../domain/aivss/score.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { whatIfData } from './exposure-data.ts';

const threat = (id: string, more: object) => ({
  id,
  title: `Threat ${id}`,
  layer: 'agent-frameworks' as const,
  'cvss-base': 8,
  ...more,
});
const agentRecord = record('one', {
  data: {
    factors: factorsWith({ 'dynamic-tool-use': 1 }),
    threats: [
      threat('levels', { 'exploit-maturity': 'attacked', mitigation: 'partial' }),
      threat('numbers', { 'threat-multiplier': 1.05, 'mitigation-factor': 0.9 }),
      threat('own', { factors: { 'dynamic-tool-use': 0 } }),
      threat('fixed', { status: 'fixed' }),
      threat('listed', { 'cvss-base': undefined }),
    ],
  },
});
const agent = toAgent(agentRecord, '0.8');
const published = { page: () => 'https://example.org/', json: String, license: null };
const { exposure, titles } = whatIfData(agentFile(agent, '0.8', published));

test('scores can be computed again from the JSON of an agent, and fixed threats do not count', () => {
  const scores = exposure.threats.map(({ id, ...inputs }) => [
    id,
    score(scoreInputs({ id, ...inputs }, exposure.factors), '0.8').score,
  ]);
  const judged = agent.judgement.threats
    .filter(({ status, scores: own }) => own && status !== 'fixed')
    .map(({ id, scores: own }) => [id, own?.['0.8'].score]);
  expect(scores).toEqual(judged);
  expect(scores).toHaveLength(3);
  expect(titles.get('numbers')).toBe('Threat numbers');
});

test('a judgement is a level where the assessment gives one, and otherwise a number', () => {
  const inputs = Object.fromEntries(exposure.threats.map(({ id, ...rest }) => [id, rest]));
  expect(inputs).toMatchObject({
    levels: { exploitMaturity: 'attacked', mitigation: 'partial' },
    numbers: { threatMultiplier: 1.05, mitigationFactor: 0.9 },
    own: { overrides: { 'dynamic-tool-use': 0 } },
  });
});
