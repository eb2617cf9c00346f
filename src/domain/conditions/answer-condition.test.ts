import { describe, expect, test } from 'vitest';
import type { FactorId } from '../aivss/factors.ts';
import type { FactAnswer, FactId } from '../assessment/format/facts.ts';
import type { FactorEntry, ThreatEntry } from '../assessment/format/schema.ts';
import type { MeasureActor } from '../assessment/format/vocabulary.ts';
import { toAgent } from '../catalogue.ts';
import { factorsWith, record } from '../record.fixture.ts';
import { threat } from '../threats/threats.fixture.ts';
import { answerCondition } from './answer-condition.ts';
import { askedAgentOf } from './asked-of.ts';
import { CONDITION_IDS, type ConditionId } from './conditions.ts';

const WHEN = { equation: '0.8', today: '2026-12-01', longDate: String } as const;
type Details = Parameters<typeof record>[1];

const askedAgent = (details?: Details) =>
  askedAgentOf(toAgent(record('x', details), WHEN.equation), WHEN.equation);
const answer = (id: ConditionId, details: Details) =>
  answerCondition(id, askedAgent(details), WHEN);

const withThreat = (entry: Partial<ThreatEntry>): Details => ({
  data: { threats: [threat('open-port', { 'cvss-base': 9.8, reason: '…', ...entry })] },
});
const mitigation = (by: MeasureActor): Details =>
  withThreat({ mitigations: [{ text: 'Close it', by, brings: 'strong' }] });
const fact = (id: FactId, factAnswer: FactAnswer, setting?: string): Details => ({
  data: { facts: { [id]: { answer: factAnswer, ...(setting && { setting }) } } },
});
const factor = (id: FactorId, entry: FactorEntry): Details => ({
  data: { factors: factorsWith({ [id]: entry }) },
});

describe('conditions are met, failed or unknown', () => {
  test.each<[ConditionId, string, Details, string, string | undefined]>([
    ['leaves-band', 'a measure of the user', mitigation('user'), 'yes', 'what-to-do'],
    ['leaves-band', 'a measure of the vendor', mitigation('vendor'), 'no', 'what-to-do'],
    [
      'leaves-band',
      'a measure without a number',
      withThreat({ mitigations: ['Close it'] }),
      'no',
      'what-to-do',
    ],
    ['leaves-band', 'not scored', { base: undefined }, 'unknown', undefined],
    ['asks-before-acting', 'stated', fact('asks-before-each-effect', 'yes'), 'yes', 'facts'],
    [
      'asks-before-acting',
      'ruled out by its autonomy',
      factor('autonomy-of-action', 1),
      'no',
      'factor-autonomy-of-action',
    ],
    ['asks-before-acting', 'not said', {}, 'unknown', undefined],
    [
      'keeps-nothing',
      'no memory at all',
      factor('persistent-memory', 0),
      'yes',
      'factor-persistent-memory',
    ],
    [
      'keeps-nothing',
      'a full memory',
      factor('persistent-memory', 1),
      'no',
      'factor-persistent-memory',
    ],
    ['keeps-nothing', 'partly', factor('persistent-memory', 0.5), 'unknown', undefined],
    [
      'is-sandboxed',
      'looked for and not found',
      fact('sandboxed-by-default', 'unknown'),
      'unknown',
      'facts',
    ],
    ['has-no-way-out', 'stated as one', fact('has-a-way-out', 'yes'), 'no', 'facts'],
    [
      'takes-no-untrusted-content',
      'stated as none',
      fact('takes-in-untrusted-content', 'no'),
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
    ['calm-agent-frameworks', 'a critical threat', withThreat({}), 'no', 'threat-open-port'],
    [
      'calm-agent-frameworks',
      'one that is fixed',
      withThreat({ status: 'fixed' }),
      'yes',
      'agent-frameworks',
    ],
    [
      'calm-agent-frameworks',
      'a lesser one',
      withThreat({ 'cvss-base': 5 }),
      'yes',
      'agent-frameworks',
    ],
    [
      'calm-agent-frameworks',
      'one that is not scored',
      withThreat({ 'cvss-base': undefined }),
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
  expect(answer('is-sandboxed', fact('sandboxed-by-default', 'no', 'default')).because).toBe(
    'Sandboxed by default: no (default).',
  );
  const reason = 'It acts on a schedule.';
  expect(
    answer('asks-before-acting', factor('autonomy-of-action', { score: 1, reason })).because,
  ).toBe(reason);
});

test('every condition has an answer with a reason', () => {
  for (const id of CONDITION_IDS) expect(answer(id, {}).because).toMatch(/\.$/);
});
