import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { agentView } from './agent-view.ts';
import { reportOf } from './report.ts';

const PLACE = {
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
  expect(text).toContain('   - Use a sandbox. (user)');
  expect(text).toMatch(/Source: https:\/\/example\.org\/agents\/one\/, CC BY-SA 4\.0$/);
});

test('without anything to do the report is empty', () => {
  expect(reportFor({ base: undefined })).toBe('');
});
