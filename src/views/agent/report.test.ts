import { expect, test } from 'vitest';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { agentView } from './agent-view.ts';
import { reportOf } from './report.ts';

const PLACE = {
  source: 'https://example.org/agents/one/',
  address: 'https://example.org/agents/one/',
  equation: 'AIVSS v0.8',
  licence: 'CC BY-SA 4.0',
};
const reportFor = (data: Parameters<typeof record>[1]) =>
  reportOf(agentView(toAgent(record('one', data), '0.8'), '0.8'), PLACE);

test('a report has verdict, version, steps and the address', () => {
  const text = reportFor({
    data: {
      subject: { version: '1.2' },
      threats: [
        {
          id: 'a',
          title: 'Threat a',
          layer: 'foundation-models',
          'cvss-base': 9,
          mitigations: [{ text: 'Use a sandbox.', by: 'user', brings: 'strong' }],
        },
      ],
    },
  });
  expect(text).toMatch(/^\*\*.+: \w+, AIVSS v0\.8 \d+\.\d\*\* \(assessed .+, version read: 1\.2\)/);
  expect(text).toContain('1. “Threat a” → ');
  expect(text).toContain('   - [ ] Use a sandbox. (user)');
  expect(text).toMatch(/Source: https:\/\/example\.org\/agents\/one\/, CC BY-SA 4\.0$/);
});

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const advisories = [1, 2, 3, 4, 5].map((number) => ({
  id: `CVE-2026-000${number}`,
  source: 'docs',
  affected: '< 1.4',
}));

test('a report says what its score is of, what to do before the steps, and whether it is maintained', () => {
  const text = reportFor({
    data: {
      ended: { since: '2026-05-15', source: 'docs' },
      threats: [
        {
          id: 'a',
          title: 'Threat a',
          layer: 'foundation-models',
          cvss: VECTOR,
          reason: 'Because.',
          advisories,
          mitigations: ['Use a sandbox.'],
        },
      ],
    },
  });
  const lines = text.split('\n').filter(Boolean).slice(1, 6);
  expect(lines).toEqual([
    '- Most severe threat: “Threat a” (a), https://example.org/agents/one/#threat-a',
    `- CVSS base 8.7 (High), ${VECTOR}`,
    '- Advisories that it rests on: CVE-2026-0001, CVE-2026-0002, CVE-2026-0003 and 2 more',
    'No longer maintained since 15 May 2026. Its maker no longer fixes flaws: move to something maintained. Until then, do what follows.',
    'Update first, if yours is older, at least to 1.4. None of the 5 published advisories known here applies there.',
  ]);
});

test.each<[about: string, data: Partial<Assessment>, said: string]>([
  [
    'an update',
    { advisories },
    'Update first, if yours is older, at least to 1.4. None of the 5 published advisories known here applies there.',
  ],
  [
    'an end',
    { ended: { source: 'docs' } },
    'No longer maintained. Its maker no longer fixes flaws: move to something maintained.',
  ],
])('%s is reported without a score and steps', (_, data, said) => {
  expect(reportFor({ base: undefined, data }).split('\n\n')).toEqual([
    '**one: Not scored** (assessed 20 November 2026)',
    said,
    'Source: https://example.org/agents/one/, CC BY-SA 4.0',
  ]);
});

test('without anything to do the report is empty', () => {
  expect(reportFor({ base: undefined })).toBe('');
});
