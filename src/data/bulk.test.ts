import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { assemble } from '../domain/catalogue.ts';
import { itemAt } from '../domain/lookup.ts';
import { LAYER_TAG_IDS } from '../domain/maestro/layers.ts';
import { record } from '../domain/record.fixture.ts';
import { indexThreats } from '../domain/threats/threat-index.ts';
import { agentJson } from './api.ts';
import { catalogueCsv, catalogueLines, threatsCsv } from './bulk.ts';

const published = {
  page: (slug: string) => `https://example.org/agents/${slug}/`,
  json: (slug: string) => `/j/${slug}`,
  license: 'CC-BY-4.0',
};
const catalogue = assemble(
  [record('grave', { base: 9.3 }), record('quiet', { base: undefined })],
  '0.8',
);
const { agents } = catalogue;
/** Cells of a table without quotes in it. */
const cells = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('a line of the catalogue is the JSON of its agent', () => {
  const lines = catalogueLines(agents, '0.8', published).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    agents.map((agent) => JSON.parse(JSON.stringify(agentJson(agent, '0.8', published)))),
  );
});

test('a row of the catalogue has its score, its factors and its layers, and nothing where there is nothing', () => {
  const [heads = [], grave = [], quiet = []] = cells(catalogueCsv(agents, published));
  const cellAt = (row: string[], head: string) => row[heads.indexOf(head)];
  expect(heads[0]).toBe('slug');
  expect([cellAt(grave, 'slug'), cellAt(grave, 'band'), cellAt(grave, 'score')]).toEqual([
    'grave',
    'critical',
    '9.3',
  ]);
  expect([cellAt(quiet, 'band'), cellAt(quiet, 'score'), cellAt(quiet, 'headlineThreat')]).toEqual([
    '',
    '',
    '',
  ]);
  for (const id of FACTOR_IDS) {
    const factor = itemAt(agents, 0).judgement.factors.find((one) => one.id === id);
    expect(cellAt(grave, `factor:${id}`)).toBe(factor ? String(factor.score) : '');
  }
  expect(cellAt(grave, 'layer:agent-frameworks')).toBeOneOf([...LAYER_TAG_IDS]);
});

test('a row of the threats has all that its score follows from', () => {
  const { threats } = indexThreats(catalogue, '0.8');
  const rows = cells(threatsCsv(threats, published));
  const heads = itemAt(rows, 0);
  expect(rows).toHaveLength(threats.length + 1);
  const first = itemAt(rows, 1);
  const { agent, threat, score } = itemAt(threats, 0);
  expect(first[heads.indexOf('page')]).toBe(
    `https://example.org/agents/${agent.slug}/#threat-${threat.id}`,
  );
  for (const key of ['cvssBase', 'threatMultiplier', 'factorSum', 'score'] as const) {
    expect(first[heads.indexOf(key)]).toBe(String(score?.[key]));
  }
});
