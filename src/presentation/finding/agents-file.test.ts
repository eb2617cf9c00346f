import { expect, test } from 'vitest';
import { decodeAgents, encodeAgents } from './agents-file.ts';
import { listed, tagged } from './listed.fixture.ts';
import type { ListedAgent } from './listed-agent.ts';

const CASES: Readonly<Record<string, ListedAgent>> = {
  plain: listed('plain'),
  'not scored': listed('quiet', { score: undefined }),
  'a score of zero': listed('zero', { score: 0, notes: [{ layer: 'agent-ecosystem', score: 0 }] }),
  'the highest score': listed('ten', {
    score: 10,
    notes: [
      { layer: 'foundation-models', score: 10 },
      { layer: 'agent-ecosystem', score: 3.7 },
    ],
  }),
  'every step of a factor': listed('steps', {
    factors: { 'autonomy-of-action': 0.35, 'dynamic-tool-use': 1, 'dynamic-identity': 0.05 },
  }),
  'the other tenth factor': listed('other', { factors: { 'natural-language-interface': 0.5 } }),
  'layers of every tag': listed('layers', {
    layers: tagged('uncertain', { 'agent-ecosystem': 'not-applicable' }),
  }),
  'words of its own': listed('words', {
    ...{ name: 'Kóncierge 管家 “x”', vendor: 'A, B & C', tags: ['finance', 'plain'] },
    ...{ kind: 'skill', basis: 'hands-on', reviewBy: '2027-02-28', assessed: '2024-02-29' },
    risks: ['agentic-ai-tool-misuse', 'agent-goal-and-instruction-manipulation'],
  }),
  'a word of another': listed('again', { tags: ['plain'], vendor: 'A, B & C' }),
};

const throughJson = (agents: readonly ListedAgent[]) =>
  decodeAgents(JSON.parse(JSON.stringify(encodeAgents(agents))));

test.each(Object.entries(CASES))('%s comes back as it went', (_, agent) => {
  expect(throughJson([agent])).toEqual([agent]);
});

test('all of them come back in their order', () => {
  const agents = Object.values(CASES);
  expect(throughJson(agents)).toEqual(agents);
});

test('no agent is no agent', () => {
  expect(throughJson([])).toEqual([]);
});
