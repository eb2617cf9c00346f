import { describe, expect, test } from 'vitest';
import { agentsByTag, assemble, countByBand, newestAgents } from './catalogue.ts';
import { LAYER_IDS, type LayerTag } from './maestro/layers.ts';
import { factorsWith, record } from './record.fixture.ts';

const order = (records: ReturnType<typeof record>[]) =>
  assemble(records, '0.8').agents.map(({ slug }) => slug);

describe('order of the catalogue', () => {
  test('by band, the most severe first; agents that are not scored come last', () => {
    const records = [
      record('quiet', { base: undefined }),
      record('mild', { base: 2 }),
      record('grave', { base: 9.5 }),
      record('high', { base: 8 }),
    ];
    expect(order(records)).toEqual(['grave', 'high', 'mild', 'quiet']);
  });

  test('inside a band by what drives the score, then by kind', () => {
    const factors = factorsWith({ 'autonomy-of-action': 1, 'dynamic-tool-use': 1 });
    const records = [
      record('lifted', { base: 6.5, data: { factors } }),
      record('framework', { base: 7.1, data: { kind: 'framework' } }),
      record('zealous', { base: 7 }),
    ];
    expect(order(records)).toEqual(['zealous', 'framework', 'lifted']);
  });

  test('then by name, whatever the decimals', () => {
    const records = [
      record('b', { name: 'beta', base: 8.9 }),
      record('a', { name: 'Alpha', base: 7 }),
      record('c', { name: 'agent 10', base: 7.5 }),
      record('d', { name: 'agent 9', base: 7.5 }),
    ];
    expect(order(records)).toEqual(['d', 'c', 'a', 'b']);
  });

  test('the order does not depend on the order of the files', () => {
    const records = ['x', 'y', 'z'].map((slug) => record(slug, { name: 'Same', base: 5 }));
    expect(order(records)).toEqual(order(records.toReversed()));
  });
});

test('an agent without a scored threat has no band and no score', () => {
  const [agent] = assemble([record('quiet', { base: undefined })], '0.8').agents;
  expect(agent?.band).toBeUndefined();
  expect(agent?.judgement.headline).toBeUndefined();
});

test('newest first', () => {
  const catalogue = assemble(
    [record('old', { assessed: '2026-01-01' }), record('new', { assessed: '2026-11-01' })],
    '0.8',
  );
  expect(newestAgents(catalogue, 1).map(({ slug }) => slug)).toEqual(['new']);
});

test('agents are counted under every band, and under none', () => {
  const catalogue = assemble([record('a', { base: 9 }), record('b', { base: undefined })], '0.8');
  const counts = countByBand(catalogue).map(({ band, count }) => `${band} ${count}`);
  expect(counts.join(', ')).toBe('critical 1, high 0, medium 0, low 0, none 0, undefined 1');
});

test('agents are grouped by their tag for a layer, mapped first, without empty groups', () => {
  const tagged = (slug: string, tag: LayerTag) =>
    record(slug, { layers: Object.fromEntries(LAYER_IDS.map((id) => [id, tag])) });
  const catalogue = assemble([tagged('a', 'uncertain'), tagged('b', 'mapped')], '0.8');
  const groups = agentsByTag(catalogue, 'data-operations');
  expect(groups.map(({ tag, agents }) => [tag, agents.map(({ slug }) => slug)])).toEqual([
    ['mapped', ['b']],
    ['uncertain', ['a']],
  ]);
  const none = { mapped: 0, 'not-read': 0, 'not-applicable': 0 };
  expect(catalogue.agents[0]?.coverage).toEqual({ ...none, uncertain: 7 });
});
