import { describe, expect, test } from 'vitest';
import type { Assessment } from '../assessment/format/schema.ts';
import { toAgent } from '../catalogue.ts';
import { factorsWith, record } from '../record.fixture.ts';
import { askedAgentOf } from './asked-of.ts';
import { CONDITION_IDS, type ConditionId } from './conditions.ts';
import { answerCondition } from './met.ts';

const WHEN = { equation: '0.8', today: '2026-12-01', longDate: String } as const;
type Details = Parameters<typeof record>[1];

const askedAgent = (details?: Details) =>
  askedAgentOf(toAgent(record('x', details), WHEN.equation), WHEN.equation);
const answer = (id: ConditionId, details: Details) =>
  answerCondition(id, askedAgent(details), WHEN);

const threat = (more: Partial<NonNullable<Assessment['threats']>[number]>): Details => ({
  data: {
    threats: [
      {
        id: 'open-port',
        title: 'An open port',
        layer: 'agent-frameworks',
        'cvss-base': 9.8,
        reason: 'As the source says.',
        ...more,
      },
    ],
  },
});
const facts = (answers: NonNullable<Assessment['facts']>): Details => ({
  data: { facts: answers },
});
const factors = (scores: Parameters<typeof factorsWith>[0]): Details => ({
  data: { factors: factorsWith(scores) },
});

describe('conditions are met, failed or unknown', () => {
  test.each<[ConditionId, string, Details, string, string | undefined]>([
    [
      'leaves-band',
      'a measure of the user',
      threat({ mitigations: [{ text: 'Close it', by: 'user', brings: 'strong' }] }),
      'yes',
      'what-to-do',
    ],
    [
      'leaves-band',
      'a measure of the vendor',
      threat({ mitigations: [{ text: 'Close it', by: 'vendor', brings: 'strong' }] }),
      'no',
      'what-to-do',
    ],
    [
      'leaves-band',
      'a measure without a number',
      threat({ mitigations: ['Close it'] }),
      'no',
      'what-to-do',
    ],
    ['leaves-band', 'not scored', { base: undefined }, 'unknown', undefined],
    [
      'asks-before-acting',
      'stated',
      facts({ 'asks-before-each-effect': { answer: 'yes' } }),
      'yes',
      'facts',
    ],
    [
      'asks-before-acting',
      'ruled out by its autonomy',
      factors({ 'autonomy-of-action': 1 }),
      'no',
      'factor-autonomy-of-action',
    ],
    ['asks-before-acting', 'not said', {}, 'unknown', undefined],
    [
      'keeps-nothing',
      'no memory at all',
      factors({ 'persistent-memory': 0 }),
      'yes',
      'factor-persistent-memory',
    ],
    [
      'keeps-nothing',
      'a full memory',
      factors({ 'persistent-memory': 1 }),
      'no',
      'factor-persistent-memory',
    ],
    ['keeps-nothing', 'partly', factors({ 'persistent-memory': 0.5 }), 'unknown', undefined],
    [
      'is-sandboxed',
      'looked for and not found',
      facts({ 'sandboxed-by-default': { answer: 'unknown' } }),
      'unknown',
      'facts',
    ],
    [
      'has-no-way-out',
      'stated as one',
      facts({ 'has-a-way-out': { answer: 'yes' } }),
      'no',
      'facts',
    ],
    [
      'takes-no-untrusted-content',
      'stated as none',
      facts({ 'takes-in-untrusted-content': { answer: 'no' } }),
      'yes',
      'facts',
    ],
    ['source-read', 'documentation', {}, 'no', 'assessment'],
    ['source-read', 'hands-on', { data: { basis: 'hands-on' } }, 'yes', 'assessment'],
    ['version-known', 'none', {}, 'no', 'assessment'],
    ['version-known', 'a version', { data: { subject: { version: '1.2' } } }, 'yes', 'assessment'],
    ['assessed-recently', 'days ago', { assessed: '2026-11-20' }, 'yes', 'assessment'],
    ['assessed-recently', 'on the last day', { assessed: '2026-06-01' }, 'yes', 'assessment'],
    ['assessed-recently', 'a day before', { assessed: '2026-05-31' }, 'no', 'assessment'],
    ['calm-agent-frameworks', 'a critical threat', threat({}), 'no', 'threat-open-port'],
    [
      'calm-agent-frameworks',
      'one that is fixed',
      threat({ status: 'fixed' }),
      'yes',
      'agent-frameworks',
    ],
    [
      'calm-agent-frameworks',
      'a lesser one',
      threat({ 'cvss-base': 5 }),
      'yes',
      'agent-frameworks',
    ],
    [
      'calm-agent-frameworks',
      'one that is not scored',
      threat({ 'cvss-base': undefined }),
      'unknown',
      'threat-open-port',
    ],
    [
      'calm-data-operations',
      'an uncertain layer',
      { layers: { 'data-operations': 'uncertain' } },
      'unknown',
      'data-operations',
    ],
  ])('%s: %s', (id, _, details, expected, place) => {
    expect(answer(id, details)).toMatchObject({ answer: expected });
    expect(answer(id, details).place).toBe(place);
  });
});

test('the setting of a fact and the reason of a factor are the reason of the answer', () => {
  expect(
    answer('is-sandboxed', facts({ 'sandboxed-by-default': { answer: 'no', setting: 'default' } }))
      .because,
  ).toBe('Sandboxed by default: no (default).');
  const reason = 'It acts on a schedule.';
  expect(
    answer('asks-before-acting', factors({ 'autonomy-of-action': { score: 1, reason } })).because,
  ).toBe(reason);
});

test('every condition has an answer with a reason', () => {
  for (const id of CONDITION_IDS) expect(answer(id, {}).because).toMatch(/\.$/);
});
