import { describe, expect, test } from 'vitest';
import type { Assessment } from '../assessment/format/schema.ts';
import { toAgent } from '../catalogue.ts';
import { factorsWith, record } from '../record.fixture.ts';
import { askedOf } from './asked-of.ts';
import { CONDITION_IDS, type ConditionId } from './conditions.ts';
import { met } from './met.ts';

const WHEN = { equation: '0.8', today: '2026-12-01', longDate: String } as const;
type Said = Parameters<typeof record>[1];

const asked = (id: ConditionId, said: Said) =>
  met(id, askedOf(toAgent(record('x', said), WHEN.equation), WHEN.equation), WHEN);

const threat = (more: Partial<NonNullable<Assessment['threats']>[number]>): Said => ({
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
const facts = (said: NonNullable<Assessment['facts']>): Said => ({ data: { facts: said } });
const factors = (said: Parameters<typeof factorsWith>[0]): Said => ({
  data: { factors: factorsWith(said) },
});

describe('conditions are met, failed or open', () => {
  const CASES: [ConditionId, string, Said, string, string | undefined][] = [
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
  ];
  test.each(CASES)('%s: %s', (id, _, said, answer, place) => {
    expect(asked(id, said)).toMatchObject({ answer });
    expect(asked(id, said).place).toBe(place);
  });
});

test('the setting of a fact and the reason of a factor are given as the reason', () => {
  expect(
    asked('is-sandboxed', facts({ 'sandboxed-by-default': { answer: 'no', setting: 'default' } }))
      .because,
  ).toBe('Sandboxed by default: no (default).');
  const reason = 'It acts on a schedule.';
  expect(
    asked('asks-before-acting', factors({ 'autonomy-of-action': { score: 1, reason } })).because,
  ).toBe(reason);
});

test('every condition has an answer with a reason', () => {
  const agent = askedOf(toAgent(record('x'), WHEN.equation), WHEN.equation);
  for (const id of CONDITION_IDS) expect(met(id, agent, WHEN).because).toMatch(/\.$/);
});
