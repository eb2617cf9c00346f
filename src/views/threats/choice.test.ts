import { describe, expect, test } from 'vitest';
import { indexed, threat } from '../../domain/threats/threats.fixture.ts';
import { badgeOf } from '../shared/badge.ts';
import {
  asksNothing,
  chosenPlaces,
  readThreatChoice,
  type ThreatChoice,
  writeThreatChoice,
} from './choice.ts';
import { encodeThreats } from './encode-threats.ts';
import { threatAt } from './threat-columns.ts';
import { decodeThreats } from './threats-file.ts';

const index = indexed({
  beta: [
    threat('grave', { 'cvss-base': 9.5, layer: 'data-operations', 'maps-to': ['owasp-tm:T1'] }),
    threat('listed', { risk: 'agent-untraceability' }),
  ],
  Alpha: [
    threat('high', {
      'cvss-base': 8,
      risk: 'agent-untraceability',
      'maps-to': ['owasp-asi:ASI01'],
    }),
    threat('also-high', { 'cvss-base': 8, risk: 'agent-cascading-failures' }),
  ],
});
const ALL = decodeThreats(JSON.parse(JSON.stringify(encodeThreats(index))));

const found = (choice: ThreatChoice) => chosenPlaces(ALL, choice).map((at) => ALL.idOf(at));
const narrowed = (filters: ThreatChoice['filters']) => found({ filters });
const sorted = (
  by: NonNullable<ThreatChoice['sort']>['by'],
  direction: 'ascending' | 'descending',
) => found({ filters: {}, sort: { by, direction } });

test.each([
  [{}, ['grave', 'also-high', 'high', 'listed']],
  [{ band: 'high' }, ['also-high', 'high']],
  [{ band: 'not-scored' }, ['listed']],
  [{ layer: 'data-operations' }, ['grave']],
  [{ risk: 'agent-untraceability' }, ['high', 'listed']],
  [{ list: 'owasp-asi' }, ['high']],
  [{ risk: 'agent-untraceability', band: 'high' }, ['high']],
  [{ risk: 'agent-untraceability', layer: 'data-operations' }, []],
  [{ band: '' }, ['grave', 'also-high', 'high', 'listed']],
])('%o leaves %s', (filters, ids) => expect(narrowed(filters)).toEqual(ids));

test.each([
  ['threat', 'ascending', ['also-high', 'grave', 'high', 'listed']],
  ['agent', 'ascending', ['also-high', 'high', 'grave', 'listed']],
  ['agent', 'descending', ['grave', 'listed', 'also-high', 'high']],
  ['band', 'ascending', ['grave', 'also-high', 'high', 'listed']],
  ['band', 'descending', ['also-high', 'high', 'grave', 'listed']],
  ['layer', 'descending', ['also-high', 'high', 'listed', 'grave']],
  ['risk', 'ascending', ['also-high', 'high', 'listed', 'grave']],
  ['risk', 'descending', ['high', 'listed', 'also-high', 'grave']],
] as const)('by %s, %s: %s', (by, direction, ids) => expect(sorted(by, direction)).toEqual(ids));

describe('a choice in an address', () => {
  test.each([
    '',
    'band=critical',
    'band=low&layer=agent-frameworks&risk=agent-untraceability&list=owasp-asi',
    'sort=agent',
    'list=maestro&sort=band&order=descending',
  ])('%j comes back as it was', (query) => {
    expect(writeThreatChoice(readThreatChoice(new URLSearchParams(query)))).toBe(query);
  });

  test('what it does not know is left out', () => {
    const choice = readThreatChoice(new URLSearchParams('q=x&sort=colour&order=up&band='));
    expect(writeThreatChoice(choice)).toBe('');
    expect(asksNothing(choice)).toBe(true);
  });
});

test('the data say what a row shows, in the order of the catalogue', () => {
  const rows = [...Array(ALL.count).keys()].map((at) => threatAt(ALL, at));
  expect(rows.map(({ title, agent }) => [title, agent.name])).toEqual(
    index.threats.map(({ threat: { title }, agent }) => [title, agent.assessment.name]),
  );
  const [score] = index.threats;
  expect(rows[0]).toEqual({
    title: 'grave',
    path: '/agents/beta/#threat-grave',
    agent: { name: 'beta', path: '/agents/beta/' },
    badge: badgeOf(score?.score),
    layer: { name: 'L2 Data', path: '/layers/data-operations/' },
    subjects: [['owasp-tm/T1', 'T&M T1', 'T&M T1 Memory Poisoning']],
  });
  expect(rows.at(-1)?.badge.score).toBeUndefined();
});

test('names and ids that do not follow from each other come back too', () => {
  const odd = indexed({ 'Zoë & Co': [threat('t1', { title: 'A title' })], b: [threat('a')] });
  const all = decodeThreats(encodeThreats(odd));
  const paths = [...Array(all.count).keys()].map((at) => threatAt(all, at).path);
  expect(paths).toEqual(
    odd.threats.map(({ agent: { slug }, threat: { id } }) => `/agents/${slug}/#threat-${id}`),
  );
});
