import { expect, test } from 'vitest';
import {
  agentsWith,
  notFixed,
  riskByLayer,
  threatsByBand,
  threatsByLayer,
  threatsByRisk,
} from './counts.ts';
import { threat, threatIndexOf } from './threats.fixture.ts';

const { threats } = threatIndexOf({
  a: [
    threat('one', { 'cvss-base': 9.5, risk: 'agent-untraceability' }),
    threat('two', { 'cvss-base': 2, risk: 'agent-untraceability', layer: 'foundation-models' }),
  ],
  b: [threat('three'), threat('four', { 'cvss-base': 9.5 })],
});

test('by band; threats that are not scored come last', () => {
  const counts = threatsByBand(threats).map(({ band, count }) => `${band} ${count}`);
  expect(counts.join(', ')).toBe('critical 2, high 0, medium 0, low 1, none 0, undefined 1');
});

test('by layer, from the first to the seventh', () => {
  expect(threatsByLayer(threats).map(({ count }) => count)).toEqual([1, 0, 3, 0, 0, 0, 0]);
});

test('by core risk, with threats that name none', () => {
  const used = threatsByRisk(threats).filter(({ count }) => count > 0);
  expect(used).toEqual([
    { risk: 'agent-untraceability', count: 2 },
    { risk: undefined, count: 2 },
  ]);
});

test('core risks by layer add up to all threats', () => {
  const table = riskByLayer(threats);
  expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(threats.length);
  for (const { count, layers } of table) {
    expect(layers.reduce((sum, layer) => sum + layer.count, 0)).toBe(count);
  }
});

test('agents come in the order of their worst threat, with the number of their threats', () => {
  const agents = agentsWith(threats).map(
    ({ agent, worst, count }) => `${agent.slug} ${worst.threat.id} ${count}`,
  );
  expect(agents).toEqual(['a one 2', 'b four 2']);
});

test('the worst threat of an agent is the highest one that is not fixed; agents that have fixed all come last', () => {
  const { threats: some } = threatIndexOf({
    a: [threat('gone', { 'cvss-base': 9.5, status: 'fixed' }), threat('left', { 'cvss-base': 2 })],
    b: [
      threat('first of its band', { 'cvss-base': 7.6 }),
      threat('highest', { 'cvss-base': 8 }),
      threat('listed'),
    ],
    c: [threat('past', { 'cvss-base': 9.5, status: 'fixed' })],
  });
  const agents = agentsWith(some).map(({ agent, worst }) => `${agent.slug} ${worst.threat.id}`);
  expect(notFixed(some).map(({ threat: { id } }) => id)).toEqual([
    'first of its band',
    'highest',
    'left',
    'listed',
  ]);
  expect(agents).toEqual(['b highest', 'a left', 'c past']);
});
