import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import type { LayerTag } from '../../domain/maestro/layers.ts';
import { record } from '../../domain/record.fixture.ts';
import { threat, threatIndexOf } from '../../domain/threats/threats.fixture.ts';
import { layerThreats, tagCounts } from './layer-view.ts';

const LAYER = 'agent-frameworks';
const counts = (...tags: LayerTag[]) =>
  tagCounts(
    assemble(
      tags.map((tag, index) => record(`a${index}`, { layers: { [LAYER]: tag } })),
      '0.8',
    ),
    LAYER,
  ).map(({ tag, count, from, to }) => `${tag} ${count}: ${from} to ${to}`);

test.each<{ what: string; tags: LayerTag[]; parts: string[] }>([
  {
    what: 'the parts of the bar follow each other and fill it',
    tags: ['mapped', 'uncertain', 'not-read', 'mapped', 'not-applicable'],
    parts: [
      'mapped 2: 0 to 40',
      'uncertain 1: 40 to 60',
      'not-read 1: 60 to 80',
      'not-applicable 1: 80 to 100',
    ],
  },
  {
    what: 'thirds are rounded',
    tags: ['mapped', 'uncertain', 'uncertain'],
    parts: [
      'mapped 1: 0 to 33.3',
      'uncertain 2: 33.3 to 100',
      'not-read 0: 100 to 100',
      'not-applicable 0: 100 to 100',
    ],
  },
  {
    what: 'without agents there is nothing to draw',
    tags: [],
    parts: ['mapped', 'uncertain', 'not-read', 'not-applicable'].map((tag) => `${tag} 0: 0 to 0`),
  },
])('$what', ({ tags, parts }) => expect(counts(...tags)).toEqual(parts));

test('a layer shows its worst threats, its agents by their worst threat on it, and its core risks by number', () => {
  const { byLayer } = threatIndexOf({
    a: [
      threat('low', { 'cvss-base': 2 }),
      threat('grave', { 'cvss-base': 9.5, layer: 'data-operations' }),
    ],
    b: [threat('high', { 'cvss-base': 8, risk: 'agent-untraceability' }), threat('listed')],
  });
  const view = layerThreats(LAYER, byLayer[LAYER]);
  expect(view.count).toBe(3);
  expect(view.threats.map(({ path }) => path)).toEqual([
    '/agents/b/#threat-high',
    '/agents/a/#threat-low',
    '/agents/b/#threat-listed',
  ]);
  expect(view.severities.bands.map(({ path }) => path)).toEqual(
    ['high', 'low', 'not-scored'].map(
      (band) => `/threats/?layer=${LAYER}&band=${band}&status=not-fixed#all`,
    ),
  );
  expect(
    view.agents.shown.map(({ name, badge, note }) => `${name} ${badge.label} ${note}`),
  ).toEqual(['b High 2 threats', 'a Low 1 threat']);
  expect(view.risks.map(({ label, count, bar }) => `${label} ${count} ${bar}`)).toEqual([
    'Agent Untraceability 1 50',
    'No core risk named 2 100',
  ]);
});

test('a list that is cut inside a band says so, with the path of the whole band', () => {
  const many = Array.from({ length: 12 }, (_, n) =>
    threat(`t${n}`, { 'cvss-base': n < 3 ? 9.5 : 8 }),
  );
  const { byLayer } = threatIndexOf({ a: many });
  expect(layerThreats(LAYER, byLayer[LAYER]).cuts).toEqual([
    {
      label: 'Critical',
      text: 'Critical: all 3',
      path: `/threats/?layer=${LAYER}&band=critical&status=not-fixed#all`,
    },
    {
      label: 'High',
      text: 'High, by agent: the first 7 of 9',
      path: `/threats/?layer=${LAYER}&band=high&status=not-fixed#all`,
    },
  ]);
});
