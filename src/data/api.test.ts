import { expect, test } from 'vitest';
import { EQUATION_IDS } from '../domain/aivss/equations/index.ts';
import { score } from '../domain/aivss/score.ts';
import { assemble } from '../domain/catalogue.ts';
import { itemAt } from '../domain/lookup.ts';
import { factorsWith, record } from '../domain/record.fixture.ts';
import { agentJson, agentsJson } from './api.ts';
import { redirectsJson } from './identifiers.ts';

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
const json = (index: number) => agentJson(itemAt(catalogue.agents, index), '0.8', published);

test('the list names every agent in the order of the catalogue, null where there is no score', () => {
  const list = agentsJson(catalogue, '0.8', published);
  expect(list.agents.map(({ slug, score, band, json }) => [slug, score, band, json])).toEqual([
    ['grave', 9.3, 'critical', '/j/grave'],
    ['quiet', null, null, '/j/quiet'],
  ]);
});

test('every score can be computed again from the JSON alone', () => {
  const { factors, threats } = json(0);
  const given = Object.fromEntries(factors.map(({ id, score }) => [id, score]));
  for (const id of EQUATION_IDS) {
    const printed = threats[0]?.scores?.[id];
    const inputs = {
      cvssBase: threats[0]?.scores?.['0.8'].cvssBase ?? 0,
      baseIsEstimated: true,
      factors: given,
    };
    expect(printed).toMatchObject({ score: score(inputs, id).score, raw: score(inputs, id).raw });
  }
});

test('every file names the licence of the catalogue, or none', () => {
  for (const license of ['CC-BY-4.0', null]) {
    const as = { ...published, license };
    expect(agentJson(itemAt(catalogue.agents, 0), '0.8', as).license).toBe(license);
    expect(agentsJson(catalogue, '0.8', as).license).toBe(license);
    expect(redirectsJson([], as).license).toBe(license);
  }
});

test('the shape of an agent is stable', () => {
  expect(Object.keys(json(0))).toMatchInlineSnapshot(`
    [
      "version",
      "license",
      "equation",
      "slug",
      "name",
      "page",
      "kind",
      "summary",
      "score",
      "band",
      "factorSum",
      "layersMapped",
      "versionRead",
      "basis",
      "assessed",
      "reviewBy",
      "vendor",
      "homepage",
      "repository",
      "identifiers",
      "aliases",
      "tags",
      "subject",
      "assessors",
      "headlineThreat",
      "badge",
      "factors",
      "threats",
      "maestro",
      "layers",
      "advisories",
      "facts",
      "opinions",
      "sources",
      "ownerStatement",
      "objections",
    ]
  `);
  expect(Object.keys(json(0).threats[0] ?? {})).toMatchInlineSnapshot(`
    [
      "id",
      "title",
      "attack",
      "status",
      "fixedIn",
      "layer",
      "risk",
      "mapsTo",
      "cvss",
      "reason",
      "sources",
      "advisories",
      "leadsTo",
      "measures",
      "factorOverrides",
      "cvssBt",
      "scores",
    ]
  `);
});

test('the commentary of a layer is there once, as it was written', () => {
  const { agents } = assemble([record('noted', { text: 'Some *words*.' })], '0.8');
  const [layer] = agentJson(itemAt(agents, 0), '0.8', published).layers;
  expect(layer).toMatchObject({ tag: 'mapped', text: 'Some *words*.' });
  expect(Object.keys(layer ?? {})).not.toContain('html');
});

test('under other equations stands only what differs from the headline', () => {
  const scores = json(0).threats[0]?.scores;
  expect(scores?.['0.8'].cvssBase).toBe(9.3);
  for (const other of EQUATION_IDS.filter((id) => id !== '0.8')) {
    expect(scores?.[other].cvssBase).toBeUndefined();
    expect({ ...scores?.['0.8'], ...scores?.[other] }.raw).toBe(
      score({ cvssBase: 9.3, baseIsEstimated: true, factors: FACTORS }, other).raw,
    );
  }
});
