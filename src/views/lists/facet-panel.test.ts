import { expect, test } from 'vitest';
import { AGENT_LIST } from '../agents/agent-list.ts';
import { agentColumns } from '../agents/agents-file.ts';
import { listed } from '../agents/listed.fixture.ts';
import type { ListedAgent } from '../agents/listed-agent.ts';
import { facetPanel } from './facet-panel.ts';

const panelOf = (agents: readonly ListedAgent[]) =>
  facetPanel(AGENT_LIST, agentColumns(agents, 'v0.8'));
const many = [...Array(20).keys()].map((number) => `tag-${number}`);
const panel = panelOf([
  listed('a', { score: 9.5, tags: ['shared', ...many], factors: { 'dynamic-tool-use': 1 } }),
  listed('b', { score: undefined, tags: ['shared'], factors: { 'dynamic-tool-use': 0.5 } }),
]);
const facet = (id: string) => panel.flatMap(({ facets }) => facets).find((one) => one.id === id);
const values = (id: string) => facet(id)?.values.map(({ id: value, count }) => [value, count]);

test('values come in their order, with counts; those that no agent has are left out', () => {
  expect(values('band')).toEqual([
    ['critical', 1],
    ['not-scored', 1],
  ]);
});

test('the most common tags come first, and the number of the others is told', () => {
  expect(values('tag')?.[0]).toEqual(['shared', 2]);
  expect(facet('tag')).toMatchObject({ more: 6 });
  expect(values('tag')).toHaveLength(15);
});

test('overdue reviews have no count, since they depend on the day of reading', () => {
  expect(values('review')).toEqual([['overdue', undefined]]);
});

test('a factor is a threshold, and one that no agent is judged by is left out', () => {
  expect(values('dynamic-tool-use')).toEqual([
    ['0.5', 2],
    ['1', 1],
  ]);
  expect(facet('dynamic-tool-use')?.isSingle).toBe(true);
  expect(facet('natural-language-interface')).toBeUndefined();
});

test('a condition that an agent meets is one value with the name of the condition', () => {
  const met = listed('c', { answers: { ...listed('c').answers, 'is-sandboxed': 'yes' } });
  const facets = panelOf([met, listed('d')]).flatMap((group) =>
    group.facets.map((one) => ({ ...one, group: group.label })),
  );
  expect(facets.find(({ id }) => id === 'is-sandboxed')).toMatchObject({
    group: 'How it behaves',
    isSingle: false,
    values: [{ id: 'yes', label: 'Runs in a sandbox by default', count: 1 }],
  });
  expect(facets.some(({ id }) => id === 'has-no-way-out')).toBe(false);
});

test('the panel of a catalogue without agents has only what depends on the day', () => {
  expect(panelOf([]).map(({ label }) => label)).toEqual(['Review', 'How it was assessed']);
});
