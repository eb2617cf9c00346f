import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { agentView } from './agent-view.ts';
import { briefOf } from './brief.ts';

const LONG = 'Many words in a row. '.repeat(60).trim();
const threat = (index: number) => ({
  id: `t${index}`,
  title: `Threat ${index}`,
  layer: 'foundation-models' as const,
  'cvss-base': 9,
  attack: LONG,
  mitigations: Array.from({ length: 5 }, () => ({
    text: LONG,
    by: 'user' as const,
    brings: 'partial' as const,
  })),
});
const briefFor = (threats: ReturnType<typeof threat>[]) =>
  briefOf(agentView(toAgent(record('one', { data: { threats } }), '0.8'), '0.8'));

test('a brief has at most three threats and six measures, shortens them, and counts the others', () => {
  const brief = briefFor([1, 2, 3, 4, 5].map(threat));
  expect(brief.threats.map(({ title }) => title)).toEqual(['Threat 1', 'Threat 2', 'Threat 3']);
  expect(brief.moreThreats).toBe(2);
  expect(brief.measures).toHaveLength(6);
  expect(brief.moreMeasures).toBeGreaterThan(0);
  for (const { attack } of brief.threats) expect(attack.length).toBeLessThanOrEqual(231);
  for (const { text } of brief.measures) expect(text.length).toBeLessThanOrEqual(151);
});

test('a fixed threat is marked, and measures have the numbers of steps that the lead refers to', () => {
  const fixed = { ...threat(2), status: 'fixed' as const };
  const brief = briefFor([threat(1), fixed]);
  expect(brief.threats.map(({ layer }) => layer)).toEqual([
    'L1 Foundation Models',
    'L1 Foundation Models · Fixed',
  ]);
  expect(brief.measures.map(({ step }) => step)).toEqual([1, ...Array(4)]);
});

test('without a score it has neither flaw nor steps', () => {
  const { flaw, lead, badge } = briefFor([]);
  expect({ flaw, lead, badge: badge.label }).toEqual({
    flaw: undefined,
    lead: '',
    badge: 'Not scored',
  });
});
