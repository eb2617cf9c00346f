import { expect, test } from 'vitest';
import { LAYER_IDS, LAYERS, type LayerId, layerCode, layerOfHeading, layersIn } from './layers.ts';
import { CANONICAL_THREATS, CROSS_LAYER_THREATS } from './threats.ts';

const ACCEPTED = {
  'foundation-models': [
    'Foundation Models',
    'Foundation Model',
    'Foundation / Models',
    'Foundation/Models',
    'L1 · Foundation Models',
    'L1: Foundation Models',
    'l1 foundation models',
  ],
  'data-operations': [
    'Data Operations',
    'DATA OPERATIONS (RAG)',
    'Data Ops',
    'data  operations',
    'L2 - Data Operations',
    'Data\u00A0Operations',
  ],
  'agent-frameworks': [
    'Agent Frameworks',
    'Agent Framework',
    'L3 — Agent Frameworks',
    'L3. Agent Frameworks',
  ],
  'deployment-and-infrastructure': [
    'Deployment and Infrastructure',
    'Deployment & Infrastructure',
    'Deployment&Infrastructure',
    'Deployment Infrastructure',
    'Deployment Infra',
    'L4 · Deployment & Infrastructure',
    'L4·Deployment and Infrastructure',
  ],
  'evaluation-and-observability': [
    'Evaluation and Observability',
    'Evaluation & Observability',
    'Eval & Observability',
    'Eval and Observability',
    'Eval/Obs',
    'Eval / Obs',
    'L5 – Evaluation & Observability',
  ],
  'security-and-compliance': [
    'Security and Compliance',
    'Security & Compliance',
    'Security and Compliance (Vertical Layer)',
    'Security & Compliance (Vertical Layer)',
    'Security and Compliance (Vertical)',
    'Security & Compliance (Vertical)',
    'L6 · Security & Compliance',
  ],
  'agent-ecosystem': [
    'Agent Ecosystem',
    'Ecosystem',
    'Ecosystem Integration',
    ' Agent Ecosystem ',
    'L7 · Agent Ecosystem',
  ],
} as const satisfies Partial<Record<LayerId, readonly string[]>>;

test.each(Object.entries(ACCEPTED).flatMap(([id, headings]) => headings.map((h) => [h, id])))(
  '"%s" is %s',
  (heading, id) => {
    expect(layerOfHeading(heading)).toBe(id);
  },
);

test.each([
  ...[
    '',
    'L1',
    'L1 ·',
    'Models',
    'Data',
    'Threats',
    'Agent Ecosystems',
    'constructor',
    '__proto__',
  ],
  ...['L8 · Agent Ecosystem', 'L2 · Foundation Models', 'Foundation Models ✓ mapped'],
  'Foundation Models and Data Operations',
])('"%s" is no layer', (heading) => {
  expect(layerOfHeading(heading)).toBeUndefined();
});

test('the layers are numbered from 1 to 7, and the sixth is vertical', () => {
  expect(layersIn().map(layerCode)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']);
  expect(layersIn().filter((id) => LAYERS[id].vertical)).toEqual(['security-and-compliance']);
});

test('MAESTRO names so many threats in each layer, and five across layers', () => {
  expect(layersIn().map((id) => CANONICAL_THREATS[id].length)).toEqual([7, 5, 6, 6, 6, 7, 13]);
  expect(CROSS_LAYER_THREATS).toHaveLength(5);
});

test('the id of a threat begins with the code of its layer', () => {
  const strays = layersIn().flatMap((layer) =>
    CANONICAL_THREATS[layer].filter(
      ({ id }) => !id.startsWith(`${layerCode(layer).toLowerCase()}-`),
    ),
  );
  expect(strays).toEqual([]);
});

test('no two threats have one id', () => {
  const ids = LAYER_IDS.flatMap((layer) => CANONICAL_THREATS[layer].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
