import { expect, test } from 'vitest';
import type { ThreatEntry } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
import { stateOfQuery } from '../calculator/query.ts';
import { readingOf } from '../calculator/reading.ts';
import { agentView } from './agent-view.ts';

const viewOf = (threats: ThreatEntry[]) =>
  agentView(toAgent(record('one', { data: { threats } }), '0.8'), '0.8');

test('the headline says the factor sum that it is computed with, and how it differs from that of the agent', () => {
  const { factorSum, headlineThreat } = viewOf([
    {
      ...threat('a', { 'cvss-base': 8 }),
      factors: { 'autonomy-of-action': 0, 'dynamic-tool-use': 0.5 },
    },
  ]);
  const inSum = headlineThreat?.calculation.inputs.find(({ name }) => name === 'Factor_Sum');
  expect(inSum?.value).not.toBe(factorSum);
  expect(headlineThreat?.factorSum).toBe(
    `${inSum?.value} (${factorSum} for the agent; this threat has values of its own)`,
  );
  expect(viewOf([threat('a', { 'cvss-base': 8 })]).headlineThreat?.factorSum).toBe(factorSum);
});

test('a layer names its worst open threat first, and marks fixed ones', () => {
  const { layers } = viewOf([
    threat('gone', { 'cvss-base': 9.5, status: 'fixed' }),
    threat('here', { 'cvss-base': 5 }),
    threat('past', { 'cvss-base': 9, status: 'fixed', layer: 'agent-ecosystem' }),
  ]);
  const first = layers.flatMap(({ code, threats }) =>
    threats.slice(0, 1).map(({ title, status }) => [code, title, status]),
  );
  expect(first).toEqual([
    ['L3', 'here', undefined],
    ['L7', 'past', 'Fixed'],
  ]);
});

test('the calculator opens with the values of the headline threat, and comes to its score', () => {
  const { headlineThreat, badge } = viewOf([
    {
      ...threat('a', { cvss: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N' }),
      factors: { 'autonomy-of-action': 0, 'dynamic-tool-use': 0.5 },
      mitigation: 'partial',
      'threat-multiplier': 0.95,
    },
  ]);
  const query = headlineThreat?.calculator?.replace('/calculator/', '') ?? '';
  const state = stateOfQuery(query, 'natural-language-interface') ?? expect.fail();
  expect(readingOf(state).scores?.['0.8'].score.toFixed(1)).toBe(badge.score);
  expect(viewOf([threat('a', { 'cvss-base': 8 })]).headlineThreat?.calculator).toBeUndefined();
});

test('a threat names what it is listed as: entries of MAESTRO have no telling id, and may share a layer', () => {
  const mapsTo = [
    'owasp-asi:ASI03',
    'maestro:l4-lateral-movement',
    'maestro:l4-resource-hijacking',
  ];
  const [view] = viewOf([{ ...threat('a'), 'maps-to': mapsTo }]).threats;
  expect(view?.mapsTo.map(({ label }) => label)).toEqual([
    'ASI03 Identity and Privilege Abuse',
    'MAESTRO L4 Lateral Movement',
    'MAESTRO L4 Resource Hijacking',
  ]);
});
