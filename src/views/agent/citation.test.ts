import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
import { citationOf } from './citation.ts';

const { assessment } = record('lume');
const { judgement } = toAgent(
  record('lume', { data: { threats: [threat('a', { 'cvss-base': 9 })] } }),
  '0.8',
);
const NOT_SCORED = { headline: undefined };
const LUME = {
  judgement,
  assessment: {
    ...assessment,
    name: 'Lume',
    assessed: '2026-11-21',
    assessors: [{ name: 'A. Person' }, { name: 'B. Team' }],
    subject: { version: '0.5.3' },
  },
};
const entry = { commit: '0123456789abcdef' };
const PLACE = {
  site: 'Site',
  address: 'https://example.org/agents/lume/',
  license: 'CC-BY-SA-4.0',
  history: { entries: [entry], notices: [] },
};
const UNCOMMITTED = { entries: [entry], notices: ['uncommitted'] } as const;

test.each([
  [
    LUME,
    PLACE,
    'A. Person and B. Team: Threat model of Lume 0.5.3 (Critical 9.0, AIVSS v0.8). Site, assessed 21 November 2026, commit 0123456789ab. https://example.org/agents/lume/ (CC-BY-SA-4.0)',
  ],
  [
    {
      judgement: NOT_SCORED,
      assessment: { ...LUME.assessment, subject: undefined, assessors: [{ name: 'A. Person' }] },
    },
    { ...PLACE, license: undefined, history: UNCOMMITTED },
    'A. Person: Threat model of Lume (Not scored). Site, assessed 21 November 2026. https://example.org/agents/lume/',
  ],
  [
    {
      judgement,
      assessment: { ...LUME.assessment, subject: { version: 'documentation of 2026-08-16' } },
    },
    { ...PLACE, license: undefined, history: undefined },
    'A. Person and B. Team: Threat model of Lume, documentation of 2026-08-16 (Critical 9.0, AIVSS v0.8). Site, assessed 21 November 2026. https://example.org/agents/lume/',
  ],
])('citation %# says who, what, when and where', (cited, place, words) => {
  expect(citationOf(cited, place)).toBe(words);
});
