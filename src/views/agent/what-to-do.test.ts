import { describe, expect, test } from 'vitest';
import type { MitigationEntry, ThreatEntry } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { whatToDo } from './what-to-do.ts';

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const threat = (
  id: string,
  mitigations: MitigationEntry[],
  more: Partial<ThreatEntry> = {},
): ThreatEntry => ({
  id,
  title: `Threat ${id}`,
  layer: 'agent-frameworks',
  reason: 'Because.',
  cvss: VECTOR,
  mitigations,
  ...more,
});
const planFor = (...threats: ThreatEntry[]) =>
  whatToDo(toAgent(record('one', { data: { threats } }), '0.8').judgement, '0.8');
const sandbox: MitigationEntry = { text: 'Use a sandbox.', by: 'user', brings: 'strong' };
const policy: MitigationEntry = { text: 'Set a policy.', by: 'admin', brings: 'partial' };

test('the lead names the quickest way out, and steps have the measures of their threats', () => {
  const plan = planFor(
    threat('a', [sandbox, 'Read the guide.']),
    threat('b', [{ text: 'Set a policy.', by: 'admin', brings: 'strong' }]),
  );
  expect(plan?.lead).toMatch(/^Quickest way out of High: step 1\./);
  expect(plan?.steps.length).toBeGreaterThan(0);
  const measures = plan?.steps.flatMap((step) => step.measures) ?? [];
  expect(measures.map(({ id, by }) => [id, by])).toEqual([
    ['a.1', 'user'],
    ['a.2', undefined],
    ['b.1', 'administrator'],
  ]);
});

test('measures without a known effect are named without a score', () => {
  const plan = planFor(threat('a', ['Read the guide.']));
  expect(plan?.lead).toMatch(/^Stays \w+: no measure/);
  expect(plan?.steps.map(({ badge, measures }) => [badge, measures.length])).toEqual([
    [undefined, 1],
  ]);
  expect(plan?.postures).toEqual([]);
});

describe('postures', () => {
  test('are as shipped, with what a user can do, and with what an organisation can do', () => {
    const plan = planFor(
      threat('a', [policy]),
      threat('b', [{ text: 'Look twice.', by: 'user', brings: 'partial' }]),
    );
    const scores = plan?.postures.map(({ label, badge }) => [label, Number(badge.score)]) ?? [];
    expect(scores.map(([label]) => label)).toEqual([
      'As shipped',
      'Hardened by its user',
      'Managed by an organisation',
    ]);
    const [shipped = 0, user = 0, managed = 0] = scores.map(([, score]) => Number(score));
    expect(user).toBe(shipped);
    expect(managed).toBeLessThan(shipped);
  });
});

test('a threat that is fixed asks for nothing', () => {
  expect(planFor(threat('a', [sandbox], { status: 'fixed' }))).toBeUndefined();
});
