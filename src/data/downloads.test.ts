import { describe, expect, test } from 'vitest';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import { TAXONOMIES } from '../domain/taxonomies/index.ts';
import { threat, threatIndexOf } from '../domain/threats/threats.fixture.ts';
import { atlasLayer } from './atlas-layer.ts';
import { threatsByLayerCsv, threatsByLayerJson } from './threats-by-layer.ts';

const index = threatIndexOf({
  a: [
    threat('x', { 'maps-to': ['mitre-atlas:AML.T0051.001'], risk: 'agentic-ai-tool-misuse' }),
    threat('y', { 'maps-to': ['mitre-atlas:AML.T0010', 'mitre-atlas:AML.T0010.001'] }),
  ],
  b: [threat('z', { 'maps-to': ['mitre-atlas:AML.T0051.001'], layer: 'agent-ecosystem' })],
});
const layer = atlasLayer(index, {
  site: 'Septet',
  technique: (path) => `https://example.org/threats/${path}/`,
});

describe('the layer keeps the rules of the layer format 4.3', () => {
  /** The keys of the format with their types; a question mark means that a key is not required. */
  const LAYER = {
    name: 'string',
    versions: 'object',
    domain: 'string',
    description: 'string?',
    metadata: 'array?',
    techniques: 'array?',
    gradient: 'object?',
  };
  const TECHNIQUE = {
    techniqueID: 'string',
    tactic: 'string?',
    comment: 'string?',
    enabled: 'boolean?',
    score: 'number?',
    color: 'string?',
    metadata: 'array?',
    links: 'array?',
    showSubtechniques: 'boolean?',
  };
  const GRADIENT = { colors: 'array', minValue: 'number', maxValue: 'number' };
  const LINK = { label: 'string', url: 'string' };
  const METADATA = { name: 'string', value: 'string' };

  const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  function problems(value: object, rules: Readonly<Record<string, string>>): string[] {
    const given: Readonly<Record<string, unknown>> = { ...value };
    return [
      ...Object.keys(given).filter((key) => !(key in rules)),
      ...Object.entries(rules).flatMap(([key, rule]) => {
        const isMissing = given[key] === undefined && !rule.endsWith('?');
        const isOther = given[key] !== undefined && typeOf(given[key]) !== rule.replace('?', '');
        return isMissing || isOther ? [`${key}: ${rule}`] : [];
      }),
    ];
  }

  test('every object has the keys that it must have, of their types, and no others', () => {
    const allProblems = [
      ...problems(layer, LAYER),
      ...layer.techniques.flatMap((one) => problems(one, TECHNIQUE)),
      ...layer.techniques.flatMap(({ links }) => links.flatMap((one) => problems(one, LINK))),
      ...layer.metadata.flatMap((one) => problems(one, METADATA)),
      ...problems(layer.gradient, GRADIENT),
    ];
    expect(allProblems).toEqual([]);
  });

  test('it is for the ATLAS Navigator, in its version of the format', () => {
    expect(layer.versions).toEqual({ layer: '4.3', navigator: '4.6.4' });
    expect(layer.domain).toBe('atlas-atlas');
  });

  test('the gradient has two colours and a top above its bottom; links have a protocol', () => {
    const { colors, minValue, maxValue } = layer.gradient;
    expect(colors.every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
    expect(colors.length).toBeGreaterThanOrEqual(2);
    expect(maxValue).toBeGreaterThan(minValue);
    expect(
      layer.techniques.flatMap(({ links }) => links).every(({ url }) => URL.canParse(url)),
    ).toBe(true);
    expect(atlasLayer({ topics: [] }, { site: '', technique: String }).gradient.maxValue).toBe(1);
  });

  test('every technique is one of ATLAS, and once; those with sub-techniques here are open', () => {
    const ids = layer.techniques.map(({ techniqueID }) => techniqueID);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.every((id) => id in TAXONOMIES['mitre-atlas'].entries)).toBe(true);
    const open = layer.techniques.filter(({ showSubtechniques }) => showSubtechniques);
    expect(open.map(({ techniqueID }) => techniqueID)).toEqual(['AML.T0010', 'AML.T0051']);
  });

  test('a score is the number of agents, and a parent has those of its sub-techniques', () => {
    const scoreOf = (id: string) => layer.techniques.find((one) => one.techniqueID === id)?.score;
    expect(['AML.T0051', 'AML.T0051.001', 'AML.T0010'].map(scoreOf)).toEqual([2, 2, 1]);
    expect(layer.techniques.find(({ techniqueID }) => techniqueID === 'AML.T0051')?.comment).toBe(
      '2 threats of 2 agents: a, b',
    );
  });
});

test('core risks by layer have every risk and layer, what is expected, and what has no risk', () => {
  const json = threatsByLayerJson(index, { license: null });
  expect(json.risks).toHaveLength(11);
  expect(json.risks[0]).toMatchObject({ risk: 'agentic-ai-tool-misuse', threats: 1 });
  expect(json.risks[0]?.layers.filter(({ expected }) => expected)).toEqual([
    { layer: 'agent-ecosystem', threats: 0, expected: true },
  ]);
  expect(json.risks.at(-1)).toMatchObject({ risk: null, threats: 2 });
  const rows = threatsByLayerCsv(json).split('\r\n');
  expect([rows[0], rows[1], rows.at(-2)]).toEqual([
    `risk,label,${LAYER_IDS.map((id) => `layer:${id}`).join(',')},threats`,
    'agentic-ai-tool-misuse,Agentic AI Tool Misuse,0,0,1,0,0,0,0,1',
    ',No core risk named,0,0,1,0,0,0,1,2',
  ]);
});
