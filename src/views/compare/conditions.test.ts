import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { answerCondition } from '../../domain/conditions/answer-condition.ts';
import { askedAgentOf } from '../../domain/conditions/asked-of.ts';
import { CONDITION_IDS } from '../../domain/conditions/conditions.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
import { longDate } from '../shared/format.ts';
import { agentsData } from './comparison.fixture.ts';
import { conditionRows, conditionTally } from './conditions.ts';
import { comparisonMarkdown, comparisonRows } from './export.ts';
import { compareAgents } from './index.ts';

const TODAY = '2026-12-01';
const MEASURE = { text: 'Close it', by: 'user', brings: 'strong' } as const;
const RECORDS: Parameters<typeof record>[1][] = [
  {},
  { base: undefined },
  {
    data: {
      basis: 'source-code',
      subject: { commit: 'abc' },
      facts: { 'asks-before-each-effect': { answer: 'yes', setting: 'default' } },
      factors: factorsWith({ 'persistent-memory': { score: 1, reason: 'It keeps all.' } }),
      threats: [
        threat('open', { 'cvss-base': 9.8, mitigations: [MEASURE], mitigation: 'partial' }),
        threat('own', {
          'cvss-base': 9.9,
          factors: { 'dynamic-tool-use': 1 },
          mitigations: ['Do'],
        }),
        threat('gone', { 'cvss-base': 10, status: 'fixed', mitigations: [MEASURE] }),
      ],
    },
  },
  {
    data: {
      threats: [
        threat('one', { 'cvss-base': 9.3, mitigations: [MEASURE], 'threat-multiplier': 0.7 }),
      ],
    },
  },
];

test.each(RECORDS)(
  'the JSON of an agent answers every condition as its assessment does: %#',
  (said) => {
    const agent = askedAgentOf(toAgent(record('x', said), '0.8'), '0.8');
    const rows = conditionRows(agentsData({ x: said }), CONDITION_IDS, TODAY);
    const when = { equation: '0.8', today: TODAY, longDate } as const;
    expect(rows.map(({ cells }) => cells[0])).toEqual(
      CONDITION_IDS.map((id) => {
        const { answer, because, place } = answerCondition(id, agent, when);
        return { answer, because, path: place ? `/agents/x/#${place}` : '/agents/x/' };
      }),
    );
  },
);

test('the day of an assessment is written out', () => {
  const [row] = conditionRows(agentsData({ a: {} }), ['assessed-recently'], TODAY);
  expect(row?.cells.map(({ because }) => because)).toEqual(['Assessed 20 November 2026.']);
});

test('the tally counts the conditions that are met and those that are unknown', () => {
  const rows = conditionRows(
    agentsData({ a: {} }),
    ['asks-before-acting', 'calm-agent-frameworks', 'source-read', 'assessed-recently'],
    TODAY,
  );
  expect(conditionTally(rows, 0)).toBe('meets 1 of 2, 1 unknown');
  // What is known of an agent is nothing that it meets.
  expect(conditionTally(rows.slice(-2), 0)).toBeUndefined();
});

test('a comparison can be exported as Markdown and as rows, with names escaped', () => {
  const view = compareAgents(
    agentsData({ a: { name: 'Pipe | Co' }, b: {} }),
    ['is-sandboxed', 'source-read'],
    TODAY,
  );
  const markdown = comparisonMarkdown(view, 'https://example.org/compare/?agents=a,b', TODAY);
  expect(markdown).toContain('| Condition | Pipe \\| Co | b |');
  expect(markdown).toContain('| Runs in a sandbox by default | ? Unknown: ');
  expect(markdown).toContain(
    '| Its source code was read (about the assessment, not counted) | No: ',
  );
  expect(markdown).toContain('| In all | meets 0 of 1, 1 unknown |');
  expect(markdown).toContain('Source: https://example.org/compare/?agents=a,b');
  const rows = comparisonRows(view);
  expect(rows[0]).toEqual(['Part', 'What', 'Pipe | Co', 'b']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([4]));
});
