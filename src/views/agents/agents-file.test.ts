import { expect, test } from 'vitest';
import { compareNames } from '../../domain/names.ts';
import { agentAt, decodeAgents } from './agent-columns.ts';
import { agentColumns, encodeAgents } from './agents-file.ts';
import { listed, tagged } from './listed.fixture.ts';
import type { ListedAgent } from './listed-agent.ts';
import { SORTS } from './order.ts';

const CASES: Readonly<Record<string, ListedAgent>> = {
  plain: listed('plain'),
  'not scored': listed('quiet', { score: undefined }),
  'a score of zero': listed('zero', { score: 0, notes: [{ layer: 'agent-ecosystem', score: 0 }] }),
  'the highest score': listed('ten', {
    score: 10,
    headline: { factorSum: 9.35, cvssBase: 10 },
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
    name: 'Kóncierge 管家 “x”',
    vendor: 'A, B & C',
    tags: ['finance', 'plain'],
    aliases: ['Kóncierge', '管家'],
    kind: 'skill',
    basis: 'hands-on',
    reviewBy: '2027-02-28',
    assessed: '2024-02-29',
    risks: ['agentic-ai-tool-misuse', 'agent-goal-and-instruction-manipulation'],
  }),
  'both tenth factors': listed('both', {
    factors: { 'natural-language-interface': 0.5, 'goal-driven-planning': 1 },
    factorSum: 0.5,
  }),
  'a version': listed('versioned', { version: '2.10' }),
  'a word of another': listed('again', { tags: ['plain'], vendor: 'A, B & C' }),
};

function throughJson(agents: readonly ListedAgent[]): ListedAgent[] {
  const all = decodeAgents(JSON.parse(JSON.stringify(encodeAgents(agents, 'v0.8'))));
  return all.names.map((_, at) => agentAt(all, at));
}

test.each(Object.entries(CASES))('%s is the same after encoding and decoding', (_, agent) => {
  expect(throughJson([agent])).toEqual([agent]);
});

test('several agents keep their order, and can be sorted by name', () => {
  const all = Object.values(CASES);
  expect(throughJson(all)).toEqual(all);
  const columns = agentColumns(all, 'v0.8');
  const { of } = SORTS.name.of(columns);
  const byName = columns.names.toSorted((a, b) => compareNames(a, b));
  expect(columns.names.map((_, at) => byName[of[at] ?? 0])).toEqual(columns.names);
});

test('columns can have many values', () => {
  const many = [...Array(1500).keys()].map((at) => {
    const number = String(at).padStart(4, '0');
    return listed(`agent-${number}`, {
      vendor: `Vendor ${number}`,
      tags: [`tag-${number}`, 'all'],
    });
  });
  expect(throughJson(many)).toEqual(many);
});

test('an empty list stays empty', () => {
  expect(throughJson([])).toEqual([]);
});
