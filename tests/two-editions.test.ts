import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import published from '../src/domain/taxonomies/lists/maestro-layers.json' with { type: 'json' };

/**
 * Invents a second edition of MAESTRO. It renumbers a layer, renames another, adds one and lacks the rest. Assessments of
 * both editions are in one catalogue.
 */
const FILE = '../src/domain/taxonomies/lists/maestro-layers.json';
const SAY = '../src/words/say.ts';
const THREATS = '../src/domain/maestro/threats.ts';
const FALSE_IDENTITY = {
  id: 'i-false-identity',
  name: 'False Identity',
  gloss: 'one passes for another',
};
const first = published.editions['1.0'];
const fabric = {
  number: 2,
  name: 'Identity Fabric',
  short: 'Identity',
  spellings: [],
  vertical: false,
  scope: 'Who is who.',
};
const second = {
  published: '2099-01-01',
  source: 'https://example.org/maestro-2',
  layers: {
    'foundation-models': first.layers['foundation-models'],
    'identity-fabric': fabric,
    'agent-frameworks': {
      ...first.layers['agent-frameworks'],
      name: 'Agent Runtimes',
      spellings: [],
    },
    'agent-ecosystem': { ...first.layers['agent-ecosystem'], number: 4 },
  },
};

beforeAll(() => {
  vi.resetModules();
  vi.doMock(FILE, () => ({ default: { editions: { '1.0': first, '2.0': second } } }));
  vi.doMock(THREATS, async (original) => {
    const { CANONICAL_THREATS, ...others } =
      await original<typeof import('../src/domain/maestro/threats.ts')>();
    return {
      ...others,
      CANONICAL_THREATS: { ...CANONICAL_THREATS, 'identity-fabric': [FALSE_IDENTITY] },
    };
  });
});
afterAll(() => {
  vi.doUnmock(FILE);
  vi.doUnmock(THREATS);
  vi.resetModules();
});

const TAGS = {
  'foundation-models': 'uncertain',
  'identity-fabric': 'mapped',
  'agent-frameworks': 'mapped',
  'agent-ecosystem': 'not-applicable',
};
const { 'identity-fabric': fabricTag, ...FEWER_TAGS } = TAGS;
const HEADINGS = ['Foundation Models', 'L2 · Identity Fabric', 'Agent Runtimes', 'Agent Ecosystem'];

/** The valid example as an assessment by the second edition. */
async function textOfSecond(edition = '"2.0"', tags: object = TAGS): Promise<string> {
  const { EXAMPLE } = await import('../src/domain/assessment/rules/example.ts');
  const [head = ''] = EXAMPLE.split('\n## Foundation Models');
  const lines = Object.entries(tags).map(([id, tag]) => `  ${id}: ${tag}\n`);
  const data = head
    .replace(/\nlayers:\n(?: {2}.*\n)+/, `\nmaestro: ${edition}\nlayers:\n${lines.join('')}`)
    .replace('layer: security-and-compliance', 'layer: identity-fabric');
  return `${data}${HEADINGS.map((heading) => `\n## ${heading}\n\nA text.\n`).join('')}`;
}

async function fileOf(text: string) {
  const { readAssessmentFile } = await import('../src/domain/assessment/reading/file.ts');
  return readAssessmentFile(new TextEncoder().encode(text), 'assessments/example-agent.md');
}

const layersIn = async (text: string) => Object.keys(Object((await dataOf(text))?.layers));

const dataOf = async (text: string) => (await fileOf(text)).frontmatter?.data;

async function errorsIn(text: string): Promise<string[]> {
  const { check } = await import('../src/domain/assessment/checking/check.ts');
  return check(await fileOf(text))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, path, message, help }) => [rule, path, message, help].filter(Boolean).join(' '));
}

test('an assessment has the layers of the edition that it names, and without one those of the first', async () => {
  const { EXAMPLE } = await import('../src/domain/assessment/rules/example.ts');
  expect(await errorsIn(EXAMPLE)).toEqual([]);
  expect(await errorsIn(await textOfSecond())).toEqual([]);
});

test.each<[string, () => Promise<string>, string[]]>([
  [
    'a layer of the first edition',
    () => textOfSecond('"2.0"', { ...TAGS, 'data-operations': 'mapped' }),
    [
      'schema/unknown-key layers.data-operations There is no key "data-operations" here. The keys here are foundation-models, identity-fabric, agent-frameworks, agent-ecosystem.',
    ],
  ],
  [
    'a layer that is not tagged',
    () => textOfSecond('"2.0"', FEWER_TAGS),
    [
      'schema/missing-key layers.identity-fabric "identity-fabric" is missing. Add "identity-fabric". Allowed: mapped, uncertain, not-read, not-applicable.',
    ],
  ],
  [
    'a number in the place of its name',
    () => textOfSecond('2.0'),
    ['schema/value maestro "maestro" cannot be 2.0. Write it between double quotes: "2.0".'],
  ],
  [
    'a threat on a layer of the first edition',
    async () =>
      (await textOfSecond()).replace('layer: identity-fabric', 'layer: security-and-compliance'),
    [
      'schema/value threats[1].layer "layer" cannot be "security-and-compliance". Allowed: foundation-models, identity-fabric, agent-frameworks, agent-ecosystem.',
    ],
  ],
  [
    'a name of the first edition',
    async () => (await textOfSecond()).replace('## Agent Runtimes', '## Agent Framework'),
    [
      'layers/unknown-heading "Agent Framework" is not one of the four layers. Did you mean "## Agent Runtimes"?',
    ],
  ],
])('of the second edition, %s is an error', async (_, text, errors) => {
  expect(await errorsIn(await text())).toEqual(errors);
});

test('fixing and writing keep the names of the edition', async () => {
  const { fixAssessment } = await import('../src/domain/assessment/fix/index.ts');
  const { writeAssessment } = await import('../src/domain/assessment/format/write.ts');
  const { text } = fixAssessment(await fileOf(await textOfSecond('2.0')));
  expect(text).toContain('maestro: "2.0"');
  expect(text).toContain('\n## Identity Fabric\n');
  expect(await dataOf(text)).toHaveProperty('layers', TAGS);
  expect(await layersIn(text)).toEqual(Object.keys(TAGS));
  const reversedTags = Object.fromEntries(Object.entries(TAGS).toReversed());
  const reversed = await textOfSecond('"2.0"', reversedTags);
  expect(await layersIn(fixAssessment(await fileOf(reversed)).text)).toEqual(Object.keys(TAGS));
  const draft = writeAssessment({ data: { layers: FEWER_TAGS, maestro: '2.0' }, layers: {} });
  expect(draft.match(/^## .*/gm)).toHaveLength(4);
});

test('the schema for editors follows the edition', async () => {
  const { assessmentJsonSchema } = await import('../src/domain/assessment/format/schema.ts');
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { EXAMPLE } = await import('../src/domain/assessment/rules/example.ts');
  const [data, older] = [await dataOf(await textOfSecond()), await dataOf(EXAMPLE)];
  const schema = assessmentJsonSchema();
  expect(schema).toMatchObject({ $schema: expect.any(String), title: expect.any(String) });
  expect(JSON.stringify(schema).match(/"\$schema"/g)).toHaveLength(1);
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect([valid(data), valid.errors]).toEqual([true, null]);
  expect([valid(older), valid.errors]).toEqual([true, null]);
  expect(valid({ ...data, maestro: undefined })).toBe(false);
});

/** An agent of each edition, with a threat on a layer that both editions have. */
async function agentsOfBoth() {
  const { record } = await import('../src/domain/record.fixture.ts');
  const { editionOf } = await import('../src/domain/maestro/layers.ts');
  const { assemble } = await import('../src/domain/catalogue.ts');
  const { itemAt } = await import('../src/domain/lookup.ts');
  const later = { data: { maestro: editionOf('2.0') } };
  const catalogue = assemble([record('old', { base: 9.5 }), record('new', later)], '0.8');
  return { catalogue, old: itemAt(catalogue.agents, 0), later: itemAt(catalogue.agents, 1) };
}

test('the page of an agent has the layers of its edition, with their names in it', async () => {
  const { agentView } = await import('../src/views/agent/agent-view.ts');
  const { layerStripOf } = await import('../src/views/shared/layer-strip.ts');
  const { badgeMessage } = await import('../src/data/badge.ts');
  const { old, later } = await agentsOfBoth();
  const view = agentView(later, '0.8', undefined);
  expect(view.layersInWords).toBe('Four layers of MAESTRO 2.0');
  expect(view.layers.map(({ code, name }) => `${code} ${name}`)).toEqual([
    'L1 Foundation Models',
    'L2 Identity Fabric',
    'L3 Agent Runtimes',
    'L4 Agent Ecosystem',
  ]);
  expect(view.threats.map(({ layer }) => layer.name)).toEqual(['Agent Runtimes']);
  const strip = layerStripOf(later, '0.8');
  expect(strip.lines.map(({ short }) => short)).toContain('Identity');
  expect([strip.frame, strip.text]).toEqual(['fixed-2.0', expect.stringMatching(/^Four layers: /)]);
  expect(agentView(old, '0.8', undefined).layersInWords).toBe('Seven layers');
  expect(badgeMessage({ ...later, coverage: { ...later.coverage, uncertain: 1 } })).toMatch(
    /of 4$/,
  );
});

test('lists and matrix have one column for a layer that editions share, and one for each other layer', async () => {
  const { listedAgent } = await import('../src/views/agents/listed-agent.ts');
  const { agentColumns } = await import('../src/views/agents/agents-file.ts');
  const { agentAt } = await import('../src/views/agents/agent-columns.ts');
  const { agentRows } = await import('../src/views/agents/export.ts');
  const { FACETS } = await import('../src/views/agents/facets.ts');
  const { MATRICES, matrixRow, usedColumns } = await import('../src/views/matrix/matrix.ts');
  const { catalogue } = await agentsOfBoth();
  const all = catalogue.agents.map((agent) => listedAgent(agent, '0.8'));
  const columns = agentColumns(all, 'v0.8');
  expect(agentAt(columns, 1).layers).toEqual(all[1]?.layers);
  const used = usedColumns(MATRICES.layers, columns);
  expect(used).toHaveLength(8);
  expect(usedColumns(MATRICES.layers, agentColumns(all.slice(0, 1), 'v0.8'))).toHaveLength(7);
  const cells = all.map((agent) => matrixRow(used, agent).cells.map(({ text }) => text));
  expect(cells[0]).toEqual([...Array.from({ length: 7 }, () => 'Mapped'), '–']);
  expect(cells[1]).toEqual(['Mapped', '–', 'Mapped', '–', '–', '–', 'Mapped', 'Mapped']);
  expect(FACETS.layer.values?.map(({ label }) => label)).toContain('L2 (2.0) Identity Fabric');
  expect(FACETS.mapped.values?.at(-1)?.label).toBe('8 or more');
  expect(FACETS.layer.of(columns, '2026-11-20').values).toHaveLength(2);
  const [heads = [], ...rows] = agentRows(all, String);
  const at = heads.indexOf('L2 (2.0) Identity Fabric');
  expect(rows.map((row) => row[at])).toEqual([undefined, 'Mapped']);
});

test('the page of a layer counts the agents of each edition that has it', async () => {
  const { tagCounts } = await import('../src/views/layers/layer-view.ts');
  const { stackOf } = await import('../src/views/layers/stack.ts');
  const { indexThreats } = await import('../src/domain/threats/threat-index.ts');
  const { LAYER_IDS } = await import('../src/domain/maestro/layers.ts');
  const { catalogue } = await agentsOfBoth();
  const mapped = LAYER_IDS.map((id) => tagCounts(catalogue, id)[0]?.count);
  expect(mapped).toEqual([2, 1, 2, 1, 1, 1, 2, 1]);
  const stack = stackOf(indexThreats(catalogue, '0.8'));
  expect(stack.map(({ note }) => note)).toContain('2 threats');
  expect(stack.at(-1)).toMatchObject({ code: 'L2 (2.0)', name: 'Identity Fabric' });
});

test('the JSON names the edition, and has only its layers', async () => {
  const { agentFile } = await import('../src/data/api-schema.ts');
  const { layerJson } = await import('../src/data/topics.ts');
  const { editionOf, LAYER_IDS } = await import('../src/domain/maestro/layers.ts');
  const { catalogue, later } = await agentsOfBoth();
  const place = {
    page: () => 'https://example.org/',
    json: () => 'https://example.org/a.json',
    license: null,
  };
  const { maestro, layers } = agentFile(later, '0.8', place);
  expect([maestro, layers.map(({ id }) => id)]).toEqual([editionOf('2.0'), Object.keys(TAGS)]);
  const agents = LAYER_IDS.map((id) => layerJson(id, catalogue.agents, [], place).agents.length);
  expect(agents).toEqual([2, 1, 2, 1, 1, 1, 2, 1]);
});

test('a comparison says where the edition of an agent lacks a layer', async () => {
  const { agentFile } = await import('../src/data/api-schema.ts');
  const { compareAgents } = await import('../src/views/compare/index.ts');
  const { layerRows } = await import('../src/views/compare/layers.ts');
  const { DEFAULT_NEEDS } = await import('../src/views/compare/address.ts');
  const { catalogue } = await agentsOfBoth();
  const place = { page: () => 'https://example.org/', json: String, license: null };
  const data = catalogue.agents.map((agent) => agentFile(agent, '0.8', place));
  const rows = layerRows(data).map(({ code, columns }) => [code, ...columns.map(({ tag }) => tag)]);
  expect(rows).toHaveLength(8);
  expect(rows[1]).toEqual(['L2', 'mapped', undefined]);
  expect(rows[7]).toEqual(['L2 (2.0)', undefined, 'mapped']);
  const needs = [...DEFAULT_NEEDS, 'calm-data-operations'] as const;
  const text = JSON.stringify(compareAgents(data, needs, '2026-11-21'));
  expect(text).toContain('Its edition of MAESTRO has no such layer.');
});

test('search finds an agent by the evidence on its own layers', async () => {
  const { agentDocument } = await import('../src/views/search/documents.ts');
  const { later } = await agentsOfBoth();
  const { filters, sections } = agentDocument(later);
  expect(filters.evidence).toContain('L2 (2.0) mapped');
  expect(filters.evidence).toHaveLength(4);
  expect(sections.map(({ heading }) => heading)).not.toContain('L2');
});

test('a later edition is shown with its day, and with the first name of each of its layers', async () => {
  const { LAYERS_TITLE, laterEditions } = await import('../src/views/layers/editions.ts');
  const { ADDITIONS } = await import('../src/domain/assessment/format/additions.ts');
  const { listsJson } = await import('../src/data/topics.ts');
  expect(LAYERS_TITLE).toBe('The layers');
  const [later] = laterEditions();
  expect(later?.published).toBe('1 January 2099');
  expect(later?.layers.map(({ name, here }) => [name, here])).toEqual([
    ['L1 Foundation Models', undefined],
    ['L2 Identity Fabric', undefined],
    ['L3 Agent Runtimes', 'L3 Agent Frameworks'],
    ['L4 Agent Ecosystem', 'L7 Agent Ecosystem'],
  ]);
  expect(ADDITIONS.map(({ what }) => what).join()).not.toContain('maestro');
  expect(listsJson().maestro.map(({ layers }) => layers.length)).toEqual([7, 4]);
});

test('a layer is between its neighbours of its own edition, and an attack chain has the layers of the playbook', async () => {
  const { layersBeside } = await import('../src/views/layers/editions.ts');
  const { ATTACK_CHAINS } = await import('../src/domain/maestro/attack-chains.ts');
  const neighbours = { below: 'foundation-models', above: 'agent-frameworks' };
  expect(layersBeside('data-operations')).toEqual(neighbours);
  expect([layersBeside('agent-ecosystem').above, layersBeside('foundation-models').below]).toEqual([
    undefined,
    undefined,
  ]);
  const { editionOf, firstEditionWith, LAYER_IDS } = await import(
    '../src/domain/maestro/layers.ts'
  );
  const newLayers = LAYER_IDS.filter((id) => firstEditionWith(id) === editionOf('2.0'));
  expect(newLayers.map(layersBeside)).toEqual([neighbours]);
  expect(ATTACK_CHAINS['trust-failure'].layers).toEqual(Object.keys(first.layers));
});

test('a layer without an essay has a page that search finds and links may lead to', async () => {
  const { searchDocuments } = await import('../src/search/documents.ts');
  const { linkTargets } = await import('../src/intake/check-options.ts');
  const found = [...searchDocuments([], {})].find(
    ({ path }) => path === '/layers/identity-fabric/',
  );
  expect(found).toMatchObject({ title: 'L2 (2.0) Identity Fabric', meta: { kind: 'Layer' } });
  expect(found?.sections.map(({ anchor }) => anchor)).toEqual(['canonical-threats', 'mitigations']);
  expect(found?.sections[0]?.text).toContain('False Identity: one passes for another.');
  const { pages, places } = linkTargets({});
  expect(pages?.layers).toContain('identity-fabric');
  expect(places?.layers?.['identity-fabric']).toEqual(
    expect.arrayContaining(['mitigations', 'agents-mapped']),
  );
});

test('a threat of MAESTRO belongs to the edition that its layer came with', async () => {
  const { expectedLayers } = await import('../src/domain/threats/expected-layers.ts');
  const { lookUp, TAXONOMIES } = await import('../src/domain/taxonomies/index.ts');
  expect(expectedLayers('maestro', FALSE_IDENTITY.id)).toEqual({
    source: 'MAESTRO',
    published: '2099-01-01',
    layers: ['identity-fabric'],
  });
  expect(TAXONOMIES.maestro.editions.map(({ version }) => version)).toEqual(['2099-01', '2025-02']);
  expect(lookUp(`maestro:${FALSE_IDENTITY.id}`)).toMatchObject({ name: 'False Identity' });
  expect(lookUp(`maestro@2025-02:${FALSE_IDENTITY.id}`)).toHaveProperty('problem', 'unknown-id');
  expect(lookUp('maestro@2025-02:l2-data-tampering')).not.toHaveProperty('retired');
});

test('no rule says how many layers there are, and a list that is sorted by them says which is first', async () => {
  const { RULES } = await import('../src/domain/assessment/rules/index.ts');
  const { THREAT_SORTS } = await import('../src/views/threats/threat-list.ts');
  expect(
    RULES.filter((rule) => /\bseven\b/i.test(`${rule.title} ${rule.why} ${rule.remedy}`)),
  ).toEqual([]);
  const { ascending, descending } = THREAT_SORTS.layer.directions;
  expect([ascending, descending]).toEqual(['L1 first', 'L2 (2.0) first']);
});

test('an invented assessment is sound', async () => {
  const { synthesise } = await import('../bench/synthetic/assessment.ts');
  const texts = Array.from({ length: 20 }, (_, number) => synthesise(number, 1).text);
  for (const text of texts) expect(await errorsIn(text)).toEqual([]);
});

test('search shows the evidence on a layer of any edition in the language of the site', async () => {
  vi.resetModules();
  vi.doMock(SAY, () => ({ say: (text: string) => `${text} elsewhere` }));
  const { shownValue } = await import('../src/views/search/filters.ts');
  vi.doUnmock(SAY);
  expect(['L2 mapped', 'L2 (2.0) mapped'].map(shownValue)).toEqual([
    'L2 mapped elsewhere',
    'L2 (2.0) mapped elsewhere',
  ]);
});
