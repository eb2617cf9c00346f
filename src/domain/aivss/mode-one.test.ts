import { expect, test } from 'vitest';
import type { ThreatEntry } from '../assessment/format/schema.ts';
import { judge } from '../assessment/score.ts';
import { record } from '../record.fixture.ts';
import { modeOneOf } from './mode-one.ts';

const cvss = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

const modeOneScore = (entry: Partial<ThreatEntry>) => {
  const threat: ThreatEntry = {
    id: 'a',
    title: 'A threat',
    layer: 'agent-frameworks',
    reason: '…',
    ...entry,
  };
  const { assessment } = record('one', { data: { threats: [threat] } });
  const [judged] = judge(assessment, '0.8').threats;
  return judged && modeOneOf(judged);
};

test.each<[string, Partial<ThreatEntry>, [number, string] | undefined]>([
  ['without a maturity, the default of the rubric', { cvss }, [8.9, 'high']],
  ['attacked', { cvss, 'exploit-maturity': 'attacked' }, [9.3, 'critical']],
  [
    'factors and mitigation make no difference',
    { cvss, mitigation: 'strong', factors: { 'dynamic-tool-use': 1 } },
    [8.9, 'high'],
  ],
  ['a base without a vector has none', { 'cvss-base': 9.3 }, undefined],
  ['a multiplier without a level has none', { cvss, 'threat-multiplier': 1 }, undefined],
  ['a threat that is only listed has none', {}, undefined],
])('%s', (_, threat, expected) => {
  const result = modeOneScore(threat);
  expect(result && [result.score, result.band]).toEqual(expected);
});
