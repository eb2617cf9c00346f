import { expect, test } from 'vitest';
import { threat, threatIndexOf } from '../../domain/threats/threats.fixture.ts';
import { ListIndex } from '../lists/find.ts';
import { grammarOf } from '../lists/question.ts';
import { encodeThreats, rowOfThreat } from './encode-threats.ts';
import { decodeThreats, threatAt } from './threat-columns.ts';
import { THREAT_LIST } from './threat-list.ts';

const index = threatIndexOf({
  beta: [
    threat('grave', {
      'cvss-base': 9.5,
      layer: 'data-operations',
      'maps-to': ['owasp-tm:T1', 'mitre-atlas:AML.T0051.001'],
    }),
    threat('listed', { risk: 'agent-untraceability', status: 'fix-proposed' }),
  ],
  Alpha: [
    threat('high', {
      'cvss-base': 8,
      risk: 'agent-untraceability',
      'maps-to': ['owasp-asi:ASI01'],
    }),
    threat('also-high', {
      'cvss-base': 8,
      risk: 'agent-cascading-failures',
      status: 'fixed',
    }),
  ],
});
const ALL = decodeThreats(JSON.parse(JSON.stringify(encodeThreats(index))));

const LIST = new ListIndex(THREAT_LIST, ALL, '');
const { readQuestion } = grammarOf(THREAT_LIST);
const foundIds = (query: string) => LIST.find(readQuestion(query)).places.map(ALL.idOf);

test.each([
  ['', ['grave', 'also-high', 'high', 'listed']],
  ['band=high', ['also-high', 'high']],
  ['band=not-scored', ['listed']],
  ['layer=data-operations', ['grave']],
  ['risk=agent-untraceability', ['high', 'listed']],
  ['list=owasp-asi', ['high']],
  ['entry=ASI01', ['high']],
  ['entry=T%26M+T1', ['grave']],
  ['entry=AML.T0051.001', ['grave']],
  ['entry=AML.T0051', ['grave']],
  ['entry=ASI01&entry=T%26M+T1', ['grave', 'high']],
  ['status=not-fixed', ['grave', 'high', 'listed']],
  ['status=fix-proposed', ['listed']],
  ['status=fixed', ['also-high']],
  ['band=high&status=not-fixed', ['high']],
  ['risk=agent-untraceability&band=high', ['high']],
  ['risk=agent-untraceability&layer=data-operations', []],
  ['name=high', ['also-high', 'high']],
  ['name=grav&layer=data-operations', ['grave']],
  ['band=', ['grave', 'also-high', 'high', 'listed']],
  ['sort=threat', ['also-high', 'grave', 'high', 'listed']],
  ['sort=agent', ['also-high', 'high', 'grave', 'listed']],
  ['sort=-agent', ['grave', 'listed', 'also-high', 'high']],
  ['sort=band', ['grave', 'also-high', 'high', 'listed']],
  ['sort=-band', ['also-high', 'high', 'grave', 'listed']],
  ['sort=-layer', ['also-high', 'high', 'listed', 'grave']],
  ['sort=risk', ['also-high', 'high', 'listed', 'grave']],
  ['sort=-risk', ['high', 'listed', 'also-high', 'grave']],
])('%s leaves %s', (query, ids) => expect(foundIds(query)).toEqual(ids));

test('rows made in the browser equal those of the build, in the order of the catalogue', () => {
  const rows = [...Array(ALL.count).keys()].map((at) => threatAt(ALL, at));
  expect(rows).toEqual(index.threats.map((indexedThreat) => rowOfThreat(indexedThreat)));
  expect(rows[0]).toMatchObject({
    title: { label: 'grave', path: '/agents/beta/#threat-grave' },
    agent: { label: 'beta', path: '/agents/beta/' },
    layer: { label: 'L2 Data', path: '/layers/data-operations/' },
    ids: [
      { label: 'T&M T1', path: '/threats/owasp-tm/T1/' },
      { label: 'AML.T0051.001', path: '/threats/mitre-atlas/AML.T0051.001/' },
    ],
  });
  expect(rows.at(-1)?.badge.score).toBeUndefined();
  expect(rows.map(({ status }) => status)).toEqual([undefined, 'Fixed', undefined, 'Fix proposed']);
});

test('slugs and ids that do not follow from names and titles are kept', () => {
  const odd = threatIndexOf({ 'Zoë & Co': [threat('t1', { title: 'A title' })], b: [threat('a')] });
  const all = decodeThreats(encodeThreats(odd));
  const paths = [...Array(all.count).keys()].map((at) => threatAt(all, at).title.path);
  expect(paths).toEqual(
    odd.threats.map(({ agent: { slug }, threat: { id } }) => `/agents/${slug}/#threat-${id}`),
  );
});
