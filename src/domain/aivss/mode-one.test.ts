import { expect, test } from 'vitest';
import type { ThreatEntry } from '../assessment/format/schema.ts';
import { judge } from '../assessment/score.ts';
import { record } from '../record.fixture.ts';
import { modeOneOf } from './mode-one.ts';

const cvss = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

const scored = (threat: Partial<ThreatEntry>) => {
  const data = {
    threats: [{ id: 'a', title: 'A threat', layer: 'agent-frameworks', reason: '…', ...threat }],
  } as const;
  const [judged] = judge(
    record('one', { data: { threats: [...data.threats] } }).assessment,
    '0.8',
  ).threats;
  return judged && modeOneOf(judged);
};

test.each<[string, Partial<ThreatEntry>, [number, string] | undefined]>([
  ['without a maturity, that of the rubric’s default', { cvss }, [8.9, 'high']],
  ['attacked', { cvss, 'exploit-maturity': 'attacked' }, [9.3, 'critical']],
  [
    'factors and mitigation make no difference',
    { cvss, mitigation: 'strong', factors: { 'dynamic-tool-use': 1 } },
    [8.9, 'high'],
  ],
  ['a base without a vector has none', { 'cvss-base': 9.3 }, undefined],
  ['nor has a multiplier without a word', { cvss, 'threat-multiplier': 1 }, undefined],
  ['nor a threat that is only listed', {}, undefined],
])('%s', (_, threat, expected) => {
  const found = scored(threat);
  expect(found && [found.score, found.band]).toEqual(expected);
});
