import { expect, test } from 'vitest';
import { agentRows } from './export.ts';
import { listed, tagged } from './listed.fixture.ts';

const [heads = [], scored = [], quiet = []] = agentRows(
  [
    listed('a', {
      name: '=Name',
      vendor: 'V',
      score: 9.4,
      version: '2.10',
      tags: ['x', 'y'],
      factors: { 'dynamic-identity': 0 },
      layers: tagged('uncertain'),
      notes: [{ layer: 'agent-ecosystem', score: 9.4 }],
    }),
    listed('b', { score: undefined }),
  ],
  (slug) => `https://example.org/agents/${slug}/`,
);
const cellAt = (row: typeof heads, head: string) => row[heads.indexOf(head)];

test.each([
  ['Agent', '=Name'],
  ['Address', 'https://example.org/agents/a/'],
  ['Vendor', 'V'],
  ['Version read', '2.10'],
  ['Band', 'Critical'],
  ['AIVSS score', 9.4],
  ['Dynamic Identity', 0],
  ['Autonomy of Action', undefined],
  ['L7 Agent Ecosystem', 'Uncertain'],
  ['L7 highest score', 9.4],
  ['L1 highest score', undefined],
  ['Tags', 'x; y'],
])('%s is %j', (head, value) => {
  expect(cellAt(scored, head)).toBe(value);
});

test('a missing score is empty and never a zero', () => {
  expect(cellAt(quiet, 'AIVSS score')).toBeUndefined();
  expect(cellAt(quiet, 'Band')).toBe('Not scored');
});
