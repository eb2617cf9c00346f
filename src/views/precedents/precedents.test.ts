import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import type { Precedent } from '../../domain/precedents/read.ts';
import { record } from '../../domain/record.fixture.ts';
import { precedentClasses, precedentHints } from './precedents.ts';

const precedent = (id: string, vector: string, score: number): Precedent => ({
  id,
  product: 'Example',
  what: 'it runs what a page says',
  class: 'prompt injection → exec',
  risk: 'agent-goal-and-instruction-manipulation',
  by: 'Example Ltd',
  vector,
  score,
  source: 'https://example.org/cve',
});
const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const PUBLISHED = [
  precedent('CVE-2026-10001', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8),
  precedent('CVE-2026-10002', V4, 8.7),
  precedent('CVE-2026-10003', `${V4.replace('AV:N', 'AV:L')}/E:U`, 5.4),
];
const ourRecord = record('one', {
  name: 'One',
  data: {
    threats: [
      {
        id: 'a',
        title: 'Hostile text',
        layer: 'agent-frameworks',
        risk: 'agent-goal-and-instruction-manipulation',
        cvss: V4,
        reason: 'As the source says.',
      },
      {
        id: 'b',
        title: 'A listed one',
        layer: 'agent-frameworks',
        risk: 'agent-goal-and-instruction-manipulation',
      },
    ],
  },
});

test('a class has its precedents next to the scored threats of the catalogue', () => {
  const [one, ...others] = precedentClasses(PUBLISHED, assemble([ourRecord], '0.8'), '0.8');
  expect(others).toEqual([]);
  expect(one?.precedents.map(({ id }) => id)).toEqual([
    'CVE-2026-10002',
    'CVE-2026-10003',
    'CVE-2026-10001',
  ]);
  expect(one?.ours.map(({ agent, title, path, base }) => [agent, title, path, base.score])).toEqual(
    [['One', 'Hostile text', '/agents/one/#threat-a', '8.7']],
  );
});

test('the range is that of bases under CVSS v4.0', () => {
  expect(precedentHints(PUBLISHED)).toEqual([
    {
      id: 'agent-goal-and-instruction-manipulation',
      label: 'Agent Goal and Instruction Manipulation',
      range: '3 records, 2 of them scored by CVSS v4.0: base 8.5 to 8.7, median 8.7',
    },
  ]);
  expect(precedentHints(PUBLISHED.slice(0, 1))[0]?.range).toBe(
    '1 record, none scored by CVSS v4.0',
  );
  expect(precedentHints(PUBLISHED.slice(1, 2))[0]?.range).toBe(
    '1 record, 1 of them scored by CVSS v4.0: base 8.7',
  );
  expect(precedentHints([])).toEqual([]);
});
