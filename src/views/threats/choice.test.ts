import { describe, expect, test } from 'vitest';
import { indexed, threat } from '../../domain/threats/threats.fixture.ts';
import { badgeOf } from '../shared/badge.ts';
import { asksNothing, chosenPlaces, indexThreatList, threatGrammar } from './choice.ts';
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

const LIST = indexThreatList(ALL);
const { readQuestion, writeQuestion } = threatGrammar;
const found = (query: string) => chosenPlaces(LIST, readQuestion(query)).map((at) => ALL.idOf(at));

test.each([
  ['', ['grave', 'also-high', 'high', 'listed']],
  ['band=high', ['also-high', 'high']],
  ['band=not-scored', ['listed']],
  ['layer=data-operations', ['grave']],
  ['risk=agent-untraceability', ['high', 'listed']],
  ['list=owasp-asi', ['high']],
  ['risk=agent-untraceability&band=high', ['high']],
  ['risk=agent-untraceability&layer=data-operations', []],
  ['band=', ['grave', 'also-high', 'high', 'listed']],
  ['sort=threat', ['also-high', 'grave', 'high', 'listed']],
  ['sort=agent', ['also-high', 'high', 'grave', 'listed']],
  ['sort=-agent', ['grave', 'listed', 'also-high', 'high']],
  ['sort=band', ['grave', 'also-high', 'high', 'listed']],
  ['sort=-band', ['also-high', 'high', 'grave', 'listed']],
  ['sort=-layer', ['also-high', 'high', 'listed', 'grave']],
  ['sort=risk', ['also-high', 'high', 'listed', 'grave']],
  ['sort=-risk', ['high', 'listed', 'also-high', 'grave']],
])('%s leaves %s', (query, ids) => expect(found(query)).toEqual(ids));

describe('a question in an address', () => {
  test.each([
    '',
    '?band=critical',
    '?band=low&layer=agent-frameworks&risk=agent-untraceability&list=owasp-asi',
    '?sort=agent',
    '?list=maestro&sort=-band',
  ])('%j comes back as it was', (query) => {
    expect(writeQuestion(readQuestion(query))).toBe(query);
  });

  test('what it does not know is left out', () => {
    const question = readQuestion('?q=x&sort=colour&band=&layer=l9');
    expect(writeQuestion(question)).toBe('');
    expect(asksNothing(question)).toBe(true);
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
