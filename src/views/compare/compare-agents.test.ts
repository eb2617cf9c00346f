import { expect, test } from 'vitest';
import { itemAt } from '../../domain/lookup.ts';
import { factorsWith } from '../../domain/record.fixture.ts';
import { lookUp } from '../../domain/taxonomies/index.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import { topicPage } from '../threats/topic-label.ts';
import { DEFAULT_NEEDS } from './address.ts';
import { agentsData } from './comparison.fixture.ts';
import { compareAgents } from './index.ts';
import { AGENT_MARKS } from './overlay.ts';
import type { ComparedLine } from './row.ts';

const TODAY = '2026-11-21';
const comparisonOf = (records: Parameters<typeof agentsData>[0]) =>
  compareAgents(agentsData(records), DEFAULT_NEEDS, TODAY);

function rowOf<L extends ComparedLine>(rows: readonly L[], label: string): L {
  const row = rows.find((one) => one.label === label);
  if (!row) throw new Error(`no row ${label} in ${rows.map((one) => one.label)}`);
  return row;
}
const words = (row: ComparedLine): (string | undefined)[] =>
  row.cells.map((parts) => parts.map(({ text, note }) => text ?? note).join('; '));

test('agents stand in the order of the question', () => {
  const { agents, facts } = comparisonOf({ zeta: { base: 2 }, alpha: { base: 9.3 } });
  expect(agents.map(({ slug }) => slug)).toEqual(['zeta', 'alpha']);
  expect(rowOf(facts, 'Band').cells.map(([part]) => part?.badge?.label)).toEqual([
    'Low',
    'Critical',
  ]);
});

test('an agent without a score has words instead, and no zero', () => {
  const { facts, caveats } = comparisonOf({
    a: { base: 9.1 },
    b: { base: undefined, name: 'Bee' },
  });
  expect(rowOf(facts, 'Band').cells[1]).toEqual([
    { badge: { band: 'not-scored', label: 'Not scored', score: undefined } },
  ]);
  expect(words(rowOf(facts, 'Headline threat'))).toEqual([
    'A threat; no core risk given',
    'none is scored',
  ]);
  expect(caveats.join()).toContain('Bee is not scored');
});

test.each([
  [0.5, 0.5, '0.5; No reason given.', { differs: false, words: 'same' }],
  [0.5, 1, '0.5; No reason given.', { differs: true, words: 'differs by 0.5' }],
  // In binary fractions 0.7 - 0.6 is 0.09999999999999998.
  [0.6, 0.7, '0.6; No reason given.', { differs: true, words: 'differs by 0.1' }],
])('a factor of %d and of %d', (one, other, cell, verdict) => {
  const { tables } = comparisonOf({
    a: { data: { factors: factorsWith({ 'dynamic-tool-use': one }) } },
    b: { data: { factors: factorsWith({ 'dynamic-tool-use': other }) } },
  });
  const row = rowOf(tables.factors, 'Dynamic Tool Use');
  expect(row.verdict).toEqual(verdict);
  expect(words(row)[0]).toBe(cell);
  expect(tables.factors).toHaveLength(10);
});

test('an agent with both tenth factors is compared by the one that counts', () => {
  const both = { ...factorsWith({}), 'natural-language-interface': 1 };
  const caveatsBeside = (tenth: 'goal-driven-planning' | 'natural-language-interface') =>
    comparisonOf({
      a: { data: { factors: both } },
      b: { data: { factors: factorsWith({}, tenth) } },
    }).caveats.join();
  expect(caveatsBeside('natural-language-interface')).not.toContain('tenth factor');
  expect(caveatsBeside('goal-driven-planning')).toContain('tenth factor');
});

test('the facts tell the flaw from the agent, and the band after the first measures', () => {
  const { facts } = comparisonOf({
    a: {
      data: {
        subject: { version: '2.10' },
        threats: [
          threat('1', { 'cvss-base': 9.3, mitigations: [{ text: 'Close it', brings: 'strong' }] }),
          threat('2', { 'cvss-base': 5, status: 'fixed' }),
          threat('3', { 'cvss-base': undefined }),
        ],
      },
    },
    b: { base: undefined },
  });
  const lines = facts.map((row) => [row.label, words(row)]);
  expect(lines).toMatchObject([
    ['Band', ['', '']],
    ['Headline threat', ['1; no core risk given', 'none is scored']],
    ['What drives it', ['CVSS base 9.3 Critical, factor sum 0.0', 'none is scored']],
    ['After the first measures', ['against “1”', 'No measure is known to lower the score.']],
    ['Threats by band', ['1 Critical, 1 not scored, 1 fixed', 'none listed']],
    [
      'Version read',
      ['2.10; Documentation, 20 November 2026', expect.stringMatching(/^not stated/)],
    ],
  ]);
  expect(rowOf(facts, 'After the first measures').cells[0]?.[0]?.badge?.label).toBe('Medium');
});

test('different tenth factors are both shown, and neither is shared', () => {
  const { tables, overlay, caveats, sharedFactors } = comparisonOf({
    a: {},
    b: { data: { factors: factorsWith({}, 'natural-language-interface') } },
  });
  expect(tables.factors).toHaveLength(11);
  const planning = rowOf(tables.factors, 'Goal-Driven Planning');
  expect(planning.verdict.differs).toBe(true);
  expect(words(planning)[1]).toContain('the other tenth factor');
  expect(overlay.agents.map(({ marks }) => marks.length)).toEqual([10, 10]);
  expect(sharedFactors).toEqual({ all: 9, differing: 0 });
  expect(caveats.join()).toContain('tenth factor');
});

test('agents with equal scores share a position in the chart, each with its own mark', () => {
  const { overlay } = comparisonOf({ a: {}, b: {}, c: {}, d: {} });
  const first = overlay.agents.map(({ marks }) => `${marks[0]?.x} ${marks[0]?.y}`);
  expect(new Set(first).size).toBe(1);
  expect(overlay.agents.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  expect(new Set(overlay.agents.map(({ letter }) => AGENT_MARKS[letter])).size).toBe(4);
});

test('shared core risks come first, then those of one agent, then threats without one', () => {
  const { tables } = comparisonOf({
    a: {
      name: 'Ay',
      data: {
        threats: [
          threat('1', { risk: 'agentic-ai-tool-misuse' }),
          threat('2', { risk: 'agent-untraceability' }),
          threat('3'),
        ],
      },
    },
    b: { data: { threats: [threat('4', { risk: 'agent-untraceability', 'cvss-base': 9.5 })] } },
  });
  expect(tables.risks.map(({ label, verdict }) => [label, verdict.words])).toEqual([
    ['Agent Untraceability', 'in both, bands differ'],
    ['Agentic AI Tool Misuse', 'only in Ay'],
    ['No core risk given', 'only in Ay'],
  ]);
  expect(tables.risks[0]?.cells[1]?.[0]).toMatchObject({
    text: '4',
    path: '/agents/b/#threat-4',
    badge: { label: 'Critical' },
  });
  expect(tables.risks[1]?.cells[1]).toEqual([]);
});

test.each<[number, number | undefined, string]>([
  [5, 5.1, 'in all, same band'],
  [5, undefined, 'in all, bands differ'],
])('a core risk of three agents, with bases 5, %d and %d', (second, third, verdict) => {
  const of = (base: number | undefined) => ({
    data: { threats: [threat('1', { risk: 'agent-untraceability', 'cvss-base': base })] },
  });
  expect(
    comparisonOf({ a: of(5), b: of(second), c: of(third) }).tables.risks[0]?.verdict.words,
  ).toBe(verdict);
});

test('entries of published lists that agents share come first', () => {
  const { tables } = comparisonOf({
    a: {
      data: {
        threats: [
          threat('1', { 'maps-to': ['owasp-asi:ASI01', 'owasp-tm:T2', 'owasp-llm:LLM01:2026'] }),
        ],
      },
    },
    b: { data: { threats: [threat('2', { 'maps-to': ['owasp-tm:T2'] })] } },
  });
  expect(tables.references.map(({ note, verdict }) => [note, verdict.words])).toEqual([
    ['owasp-tm:T2', 'in both'],
    ['owasp-asi:ASI01', 'only in a'],
    ['owasp-llm:LLM01:2026', 'only in a'],
  ]);
  for (const { note = '', path } of tables.references) {
    const entry = lookUp(note);
    const topic = 'problem' in entry ? '' : topicPath(entry.scheme, entry.id);
    expect(path).toBe(topicPage({ path: topic }));
  }
});

test('the tags of a layer are compared, and its commentary comes along', () => {
  const { layers } = comparisonOf({
    a: { layers: { 'data-operations': 'uncertain' } },
    b: {},
  });
  expect(layers.map(({ code, verdict }) => [code, verdict.words]).slice(0, 3)).toEqual([
    ['L1', 'same tag'],
    ['L2', 'tags differ'],
    ['L3', 'same tag'],
  ]);
  expect(layers[1]?.columns).toEqual([
    { tag: 'uncertain', page: '/agents/a/' },
    { tag: 'mapped', page: '/agents/b/' },
  ]);
});

test('caveats name different evidence and a missed review', () => {
  const { caveats } = comparisonOf({
    a: { name: 'Ay', data: { basis: 'listing' }, assessed: '2025-01-05' },
    b: { name: 'Bee' },
  });
  expect(caveats).toEqual([
    'They rest on different evidence: Ay on listing and Bee on documentation. A difference may lie in what was read.',
    'Ay was to be reviewed by 5 July 2025. Treat it as history.',
  ]);
});

test('an agent compared with itself has no differences', () => {
  const agent = itemAt(agentsData({ a: {} }), 0);
  const view = compareAgents([agent, agent], [], TODAY);
  expect(view.sharedFactors).toEqual({ all: 10, differing: 0 });
  expect(view.caveats).toEqual([]);
  expect(view.overlay.text).toBe('None of the factors that all agents share differs.');
});
