import { describe, expect, test } from 'vitest';
import { agentColumns } from '../agents/agents-file.ts';
import { listed, tagged } from '../agents/listed.fixture.ts';
import { MATRICES, MATRIX_COLUMNS, matrixRow, usedColumns } from './matrix.ts';
import { summaryOf, talliesOf } from './matrix-tally.ts';

const { factors, layers } = MATRICES;

test.each([
  [undefined, 'n.a.', 'absent'],
  [0, '0.0', 'none'],
  [0.35, '0.35', 'low'],
  [0.5, '0.5', 'half'],
  [0.95, '0.95', 'high'],
  [1, '1.0', 'full'],
])('a factor of %s reads %s and is shaded %s', (score, text, level) => {
  const agent = listed('a', { factors: score === undefined ? {} : { 'dynamic-identity': score } });
  expect(MATRIX_COLUMNS['dynamic-identity'].cell(agent)).toEqual({ text, level });
});

test('the cell of a layer has its tag and the band of its highest threat', () => {
  const agent = listed('a', {
    layers: tagged('mapped', {
      'data-operations': 'uncertain',
      'agent-ecosystem': 'not-applicable',
    }),
    notes: [
      { layer: 'data-operations', score: 9.1 },
      { layer: 'data-operations', score: 3 },
    ],
  });
  const row = matrixRow(['foundation-models', 'data-operations', 'agent-ecosystem'], agent);
  expect(row.cells).toEqual([
    { text: 'Mapped', level: 'mapped', badge: undefined },
    {
      text: 'Uncertain',
      level: 'uncertain',
      badge: { band: 'critical', label: 'Critical', score: undefined },
    },
    { text: 'n.a.', level: 'absent', badge: undefined },
  ]);
});

describe('of several agents', () => {
  const all = agentColumns(
    [
      listed('a', {
        factors: { 'dynamic-tool-use': 1, 'persistent-memory': 1, 'dynamic-identity': 0 },
      }),
      listed('b', { factors: { 'dynamic-tool-use': 1, 'persistent-memory': 0.5 } }),
    ],
    'v0.8',
  );

  test('factors that no agent is judged by have no column; every layer has one', () => {
    expect(usedColumns(factors, all)).toEqual([
      'dynamic-tool-use',
      'persistent-memory',
      'dynamic-identity',
    ]);
    expect(usedColumns(layers, agentColumns([], 'v0.8'))).toHaveLength(7);
  });

  test('the summary names the columns that are highest most often, among the agents they apply to', () => {
    const tallies = talliesOf(factors, usedColumns(factors, all), all, [0, 1]);
    expect(tallies.map(({ count, of }) => [count, of])).toEqual([
      [2, 2],
      [1, 2],
      [0, 1],
    ]);
    expect(summaryOf(factors, tallies)).toBe(
      'Most often: Dynamic Tool Use is 1.0 in 2 of 2 agents, Persistent Memory in 1 of 2.',
    );
    expect(summaryOf(factors, [])).toBe('No column is 1.0 in any agent.');
    const one = [{ label: 'X', count: 1, of: 1 }];
    expect(summaryOf(factors, one)).toBe('Most often: X is 1.0 in 1 of 1 agent.');
  });
});
