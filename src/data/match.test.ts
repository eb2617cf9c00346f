import { expect, test } from 'vitest';
import type { ThreatEntry } from '../domain/assessment/format/schema.ts';
import { toAgent } from '../domain/catalogue.ts';
import { record } from '../domain/record.fixture.ts';
import { knownAgent } from './match.ts';

const knownWith = (name: string, identifiers: string[], threats: ThreatEntry[] = []) =>
  knownAgent(toAgent(record('one', { name, data: { identifiers, threats } }), '0.8'), '0.8');

test.each([
  ['Cursor (agent)', ['cursoragent', 'cursor']],
  ['Aider', ['aider']],
])('%s is found by the names %j', (name, names) => {
  expect(knownWith(name, []).names).toEqual(names);
});

const threat = (id: string, measure: string, about?: string): ThreatEntry => ({
  id,
  title: 'A threat',
  layer: 'agent-frameworks',
  'cvss-base': { git: 9.5, files: 9, whole: 8.5 }[id] ?? 8,
  reason: 'As the source says.',
  mitigations: [{ text: measure, brings: 'strong' }],
  ...(about && { advisories: [{ id: 'CVE-2026-1', source: 'docs', package: about }] }),
});
const GIT = 'pkg:pypi/server-git';
const FILES = 'pkg:npm/%40own/files';
const THREATS = [
  threat('git', 'Update server-git.'),
  threat('files', 'Update to 2.0.', FILES),
  threat('whole', 'Ask a person.'),
  threat('after', 'Look twice.'),
];

test('advice says which packages of the agent it is about, and ends with the first that is about all', () => {
  expect(knownWith('Servers', [GIT, FILES], THREATS).advice).toEqual([
    { text: 'Update server-git.', packages: [GIT] },
    { text: 'Update to 2.0.', packages: ['pkg:npm/@own/files'] },
    { text: 'Ask a person.', packages: [] },
  ]);
});

test('advice for an agent of one package is about that', () => {
  expect(knownWith('Git', [GIT], THREATS).advice).toEqual([
    { text: 'Update server-git.', packages: [] },
  ]);
});
