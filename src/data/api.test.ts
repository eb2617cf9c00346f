import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { EQUATION_IDS } from '../domain/aivss/equations/index.ts';
import { score } from '../domain/aivss/score.ts';
import { opinionSchema } from '../domain/assessment/format/opinion-schema.ts';
import { EXAMPLE_OPINION, OPINION_PATH } from '../domain/assessment/rules/example.ts';
import { assemble, toAgent } from '../domain/catalogue.ts';
import { itemAt } from '../domain/lookup.ts';
import { factorsWith, record } from '../domain/record.fixture.ts';
import { agentJson, agentsJson } from './api.ts';
import { identifiersJson, redirectsJson } from './identifiers.ts';

const published = {
  page: (slug: string) => `/p/${slug}`,
  json: (slug: string) => `/j/${slug}`,
  license: 'CC-BY-4.0',
};
const catalogue = assemble(
  [record('grave', { base: 9.3 }), record('quiet', { base: undefined })],
  '0.8',
);
const FACTORS = Object.fromEntries(Object.entries(factorsWith()).map(([id]) => [id, 0]));

test('the list names every agent in the order of the catalogue, null where there is no score', () => {
  const list = agentsJson(catalogue, '0.8', published);
  expect(
    list.agents.map(({ slug, score: headlineScore, band, json }) => [
      slug,
      headlineScore,
      band,
      json,
    ]),
  ).toEqual([
    ['grave', 9.3, 'critical', '/j/grave'],
    ['quiet', null, null, '/j/quiet'],
  ]);
});

test('every file names the licence of the catalogue, or none', () => {
  for (const license of ['CC-BY-4.0', null]) {
    const publication = { ...published, license };
    expect(agentJson(itemAt(catalogue.agents, 0), '0.8', publication).license).toBe(license);
    expect(agentsJson(catalogue, '0.8', publication).license).toBe(license);
    expect(redirectsJson([], publication).license).toBe(license);
  }
});

test('an opinion comes with the headline that would follow from it, and does not change the real one', () => {
  const data = opinionSchema.parse(parse(EXAMPLE_OPINION.replaceAll('---\n', '')));
  const judgedThreat = { id: 'threat', 'cvss-base': 9.8, 'exploit-maturity': 'attacked' } as const;
  const opinion = { ...data, threats: [judgedThreat] };
  const judged = {
    ...record('one', { base: 9.3 }),
    opinions: [{ slug: 'b-person', path: OPINION_PATH, opinion }],
  };
  const agent = toAgent(judged, '0.8');
  const { score: headline, opinions } = agentJson(agent, '0.8', published);
  expect(opinions[0]).toMatchObject({ headlineThreat: 'threat', band: 'critical' });
  const numbers = { cvssBase: 9.8, threatMultiplier: 1, mitigationFactor: null };
  expect(opinions[0]?.threats[0]).toMatchObject(numbers);
  expect(opinions[0]?.score).toBeGreaterThan(headline ?? 10);
  expect(opinions[0]?.factors.map(({ id }) => id)).toEqual([
    'autonomy-of-action',
    'persistent-memory',
  ]);
});

test('the commentary of a layer is there once, as it was written', () => {
  const agent = toAgent(record('noted', { text: 'Some *words*.' }), '0.8');
  const [layer] = agentJson(agent, '0.8', published).layers;
  expect(layer).toMatchObject({ tag: 'mapped', text: 'Some *words*.' });
  expect(Object.keys(layer ?? {})).not.toContain('html');
});

test('scores under other equations have only what differs from the headline equation', () => {
  const { threats } = agentJson(itemAt(catalogue.agents, 0), '0.8', published);
  const scores = threats[0]?.scores;
  expect(scores?.['0.8'].cvssBase).toBe(9.3);
  for (const other of EQUATION_IDS.filter((id) => id !== '0.8')) {
    expect(scores?.[other].cvssBase).toBeUndefined();
    expect({ ...scores?.['0.8'], ...scores?.[other] }.raw).toBe(
      score({ cvssBase: 9.3, baseIsEstimated: true, factors: FACTORS }, other).raw,
    );
  }
});

test.each<[written: string, keys: string[]]>([
  ['pkg:npm/%40playwright/mcp', ['pkg:npm/%40playwright/mcp', 'pkg:npm/@playwright/mcp']],
  ['pkg:nuget/Example.Agent', ['pkg:nuget/Example.Agent', 'pkg:nuget/example.agent']],
  ['pkg:npm/one', ['pkg:npm/one']],
])('%s is found as it is written, and in one spelling', (written, keys) => {
  const agent = toAgent(record('one', { data: { identifiers: [written] } }), '0.8');
  const { identifiers } = identifiersJson([agent], [], published);
  expect(Object.keys(identifiers).filter((key) => key.startsWith('pkg:'))).toEqual(keys);
});
