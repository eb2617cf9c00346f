import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import one from '../src/domain/taxonomies/lists/maestro-layers.json' with { type: 'json' };

/**
 * An edition of MAESTRO with ten layers, which nobody has published: what reads, checks and shows layers follows from the
 * file of editions alone.
 */
const FILE = '../src/domain/taxonomies/lists/maestro-layers.json';
const THREATS = '../src/domain/maestro/threats.ts';
const NEW = ['Identity Fabric', 'Physical World', 'Human Oversight'];
const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const edition = one.editions['1.0'];
const layers = {
  ...edition.layers,
  ...Object.fromEntries(
    NEW.map((name, index) => [
      idOf(name),
      { number: 8 + index, name, short: name, spellings: [], vertical: false, scope: `${name}.` },
    ]),
  ),
};

beforeAll(() => {
  vi.resetModules();
  vi.doMock(FILE, () => ({ default: { editions: { '1.0': { ...edition, layers } } } }));
  vi.doMock(THREATS, async (original) => {
    const { CANONICAL_THREATS, ...others } =
      await original<typeof import('../src/domain/maestro/threats.ts')>();
    const none = Object.fromEntries(NEW.map((name) => [idOf(name), []]));
    return { ...others, CANONICAL_THREATS: { ...CANONICAL_THREATS, ...none } };
  });
});
afterAll(() => {
  vi.doUnmock(FILE);
  vi.doUnmock(THREATS);
  vi.resetModules();
});

/** The valid example with tags and texts for the layers that it does not know. */
const withNew = (text: string): string =>
  text.replace(
    '  agent-ecosystem: not-applicable\n',
    `$&${NEW.map((name) => `  ${idOf(name)}: uncertain\n`).join('')}`,
  ) + NEW.map((name, index) => `\n## L${8 + index} · ${name}\n\nA text.\n`).join('');

test('an assessment with seven of ten layers lacks three, and one with ten is whole', async () => {
  const { EXAMPLE } = await import('../src/domain/assessment/rules/example.ts');
  const { soundFile } = await import('../src/domain/assessment/checking/checked.fixture.ts');
  expect(() => soundFile(EXAMPLE, 'assessments/example-agent.md')).toThrow(/identity-fabric/);
  const sound = soundFile(withNew(EXAMPLE), 'assessments/example-agent.md');
  expect(Object.keys(sound.assessment.layers)).toHaveLength(10);
});

test('pages, data and schemas show ten', async () => {
  const { record } = await import('../src/domain/record.fixture.ts');
  const { assemble } = await import('../src/domain/catalogue.ts');
  const { itemAt } = await import('../src/domain/lookup.ts');
  const { indexThreats } = await import('../src/domain/threats/threat-index.ts');
  const { agentView } = await import('../src/views/agent/agent-view.ts');
  const { layerStripOf } = await import('../src/views/shared/layer-strip.ts');
  const { stackOf } = await import('../src/views/layers/stack.ts');
  const { MATRICES } = await import('../src/views/matrix/matrix.ts');
  const { FACETS } = await import('../src/views/agents/facets.ts');
  const { agentJson } = await import('../src/data/api.ts');
  const { API_FILES } = await import('../src/data/api-schema.ts');
  const doubtful = { 'human-oversight': 'uncertain' } as const;
  const catalogue = assemble([record('one', { layers: doubtful })], '0.8');
  const agent = itemAt(catalogue.agents, 0);
  expect(agentView(agent, '0.8', undefined).layers).toHaveLength(10);
  expect(layerStripOf(agent, '0.8').lines.map(({ code }) => code)).toContain('L10');
  expect(stackOf(indexThreats(catalogue, '0.8'))).toHaveLength(10);
  expect(MATRICES.layers.columns).toHaveLength(10);
  expect(FACETS.mapped.values?.map(({ label }) => label)).toContain('all 10');
  const place = { page: () => 'https://example.org/', json: String, license: null };
  const { schema } = API_FILES.agent;
  const file = schema.parse(JSON.parse(JSON.stringify(agentJson(agent, '0.8', place))));
  expect(file).toMatchObject({
    layersMapped: 9,
    badge: expect.stringMatching(/uncertain 1 of 10$/),
  });
});
