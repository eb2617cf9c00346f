import { expect, test } from 'vitest';
import { pathPatterns } from '../../domain/threats/path-patterns.ts';
import { catalogueOf, threat } from '../../domain/threats/threats.fixture.ts';
import { patternRow, patternsByAgent, patternView } from './path-patterns.ts';

const path = (name: string) => [
  threat(`${name}-page`, { title: `${name} reads a page`, 'leads-to': [`${name}-notes`] }),
  threat(`${name}-notes`, { layer: 'data-operations' }),
];
const { agents } = catalogueOf({ b: path('b'), a: path('a'), c: path('c').slice(1) });
const patterns = pathPatterns(agents);

test('a pattern has its layers, its page and the number of its agents', () => {
  expect(patterns.map(patternView)).toMatchObject([
    {
      path: '/threats/paths/l3-l2/',
      codes: 'L3 → L2',
      inWords: 'from Agent Frameworks to Data Operations',
      agents: 2,
      layers: [{ path: '/layers/agent-frameworks/' }, { path: '/layers/data-operations/' }],
    },
  ]);
});

test('an agent of a pattern has its threats, with links to them', () => {
  expect(patterns.flatMap(({ found }) => found.map(patternRow))).toMatchObject([
    {
      agent: { name: 'a', path: '/agents/a/' },
      steps: [
        { code: 'L3', title: 'a reads a page', path: '/agents/a/#threat-a-page' },
        { code: 'L2', path: '/agents/a/#threat-a-notes' },
      ],
    },
    { agent: { name: 'b' } },
  ]);
});

test('the page of an agent links to its patterns, if it has any', () => {
  const all = patternsByAgent([
    ...patterns,
    ...patterns.map((one) => ({ ...one, id: 'l3-l2-l7' })),
  ]);
  expect(all.get('a')?.map((one) => one.path)).toEqual([
    '/threats/paths/l3-l2/',
    '/threats/paths/l3-l2-l7/',
  ]);
  expect(all.has('c')).toBe(false);
});
