import { describe, expect, test } from 'vitest';
import { idsOf } from '../../domain/tables.ts';
import { AGENT_LIST, readQuestion } from '../agents/agent-list.ts';
import { agentColumns } from '../agents/agents-file.ts';
import { FACETS, type FacetId } from '../agents/facets.ts';
import { listed, tagged } from '../agents/listed.fixture.ts';
import { ListIndex } from './find.ts';

const TODAY = '2026-11-21';
const AGENTS = [
  listed('grave', {
    name: 'Grâve Bot',
    vendor: 'Acme',
    score: 9.4,
    tags: ['finance', 'chat'],
    factors: { 'dynamic-tool-use': 1, 'persistent-memory': 0.5 },
    reviewBy: '2026-11-20',
    risks: ['agent-untraceability'],
  }),
  listed('high', {
    name: 'Alpha',
    score: 7.2,
    kind: 'framework',
    tags: ['chat'],
    reviewBy: '2026-11-21',
    aliases: ['C++ Alpha', 'AlphaAgent'],
    factors: { 'dynamic-tool-use': 0.55 },
    layers: tagged('uncertain', { 'agent-ecosystem': 'mapped' }),
  }),
  listed('mild', {
    name: 'Zeta',
    score: 3.9,
    basis: 'listing',
    assessed: '2026-06-01',
    layers: tagged('not-applicable'),
  }),
  listed('quiet', { name: 'beta', score: undefined, kind: 'framework', reviewBy: '2027-01-01' }),
];
const index = new ListIndex(AGENT_LIST, agentColumns(AGENTS, 'v0.8'), TODAY);
/** An order that a picture might have. */
const ORDER = [0, 2, 3, 1];
const answerTo = (query: string) => index.find(readQuestion(query), ORDER);
const slugs = (query: string) => answerTo(query).places.map(index.all.slugOf);

test.each<[string, string[]]>([
  ['', ['grave', 'high', 'mild', 'quiet']],
  ['?band=critical', ['grave']],
  ['?band=not-scored', ['quiet']],
  ['?band=critical&band=low', ['grave', 'mild']],
  ['?band=critical&kind=framework', []],
  ['?kind=framework&band=high&band=not-scored', ['high', 'quiet']],
  ['?basis=listing', ['mild']],
  ['?review=overdue', ['grave']],
  ['?mapped=1', ['grave', 'high', 'quiet']],
  ['?mapped=7', ['grave', 'quiet']],
  ['?layer=agent-ecosystem', ['grave', 'high', 'quiet']],
  ['?layer=data-operations', ['grave', 'quiet']],
  ['?risk=agent-untraceability', ['grave']],
  ['?run=mild..high', ['high', 'mild', 'quiet']],
  ['?run=mild..high&sum=0-10&base=0-10', ['high', 'mild']],
  ['?run=mild..gone', []],
  ['?tag=chat', ['grave', 'high']],
  ['?vendor=Acme', ['grave']],
  ['?assessed-recently=yes', ['mild']],
  ['?assessed-recently=no&is-sandboxed=unknown&kind=framework', ['high', 'quiet']],
  ['?tag=nobody-has-it', []],
  ['?dynamic-tool-use=0.5', ['grave', 'high']],
  ['?dynamic-tool-use=1', ['grave']],
  ['?dynamic-tool-use=0.5&persistent-memory=0.5', ['grave']],
  ['?name=ALPH', ['high']],
  ['?name=grave', ['grave']],
  ['?name=acme', ['grave']],
  ['?name=bot+acme', ['grave']],
  ['?name=alphaagent', ['high']],
  ['?name=alpha-agent', ['high']],
  ['?name=c%2B%2B', ['high']],
  ['?name=c%23', []],
  ['?name=quiet', ['quiet']],
  ['?name=Alhpa', ['high']],
  ['?name=---', ['grave', 'high', 'mild', 'quiet']],
  ['?name=zet&band=low', ['mild']],
])('%s finds %j', (query, expected) => {
  expect(slugs(query)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['?sort=name', ['high', 'quiet', 'grave', 'mild']],
  ['?sort=-name', ['mild', 'grave', 'quiet', 'high']],
  ['?sort=band', ['grave', 'high', 'mild', 'quiet']],
  ['?sort=-band', ['mild', 'high', 'grave', 'quiet']],
  ['?sort=-sum', ['grave', 'high', 'mild', 'quiet']],
  ['?sort=mapped', ['mild', 'high', 'grave', 'quiet']],
  ['?sort=assessed', ['grave', 'high', 'quiet', 'mild']],
  ['?sort=-assessed', ['mild', 'grave', 'high', 'quiet']],
  ['?sort=basis', ['mild', 'grave', 'high', 'quiet']],
  ['?sort=-dynamic-tool-use', ['grave', 'high', 'mild', 'quiet']],
  ['?sort=persistent-memory', ['mild', 'quiet', 'grave', 'high']],
  ['?sort=-agent-ecosystem', ['mild', 'grave', 'high', 'quiet']],
])('%s stands in the order %j', (query, expected) => {
  expect(slugs(query)).toEqual(expected);
});

describe('counts', () => {
  const countIn = (query: string, facet: FacetId, value: string) =>
    answerTo(query).counts[facet].get(value) ?? 0;

  test.each<[string, FacetId, string, number]>([
    ['', 'band', 'critical', 1],
    ['', 'band', 'medium', 0],
    ['', 'tag', 'chat', 2],
    ['', 'review', 'overdue', 1],
    ['', 'dynamic-tool-use', '0.5', 2],
    // The values of a facet are counted as if it had no choice, since further values of it widen the answer.
    ['?band=critical', 'band', 'low', 1],
    ['?band=critical', 'kind', 'framework', 0],
    ['?band=critical', 'tag', 'chat', 1],
    ['?band=critical&kind=framework', 'band', 'high', 1],
    ['?band=critical&kind=framework', 'kind', 'agent', 1],
    ['?band=critical&kind=framework', 'tag', 'chat', 0],
    ['?name=alpha', 'band', 'critical', 0],
  ])('%s leaves for %s "%s" %i', (query, facet, value, expected) => {
    expect(countIn(query, facet, value)).toBe(expected);
  });

  test('say what choosing a value shows', () => {
    const chosen = '?kind=framework&layer=agent-ecosystem';
    const { counts } = answerTo(chosen);
    for (const facet of idsOf(FACETS).filter((id) => id !== 'kind' && id !== 'layer')) {
      for (const [value, number] of counts[facet]) {
        expect(slugs(`${chosen}&${facet}=${value}`), `${facet} ${value}`).toHaveLength(number);
      }
    }
  });
});
