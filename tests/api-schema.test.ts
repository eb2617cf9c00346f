import { globSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { agentJson, agentsJson } from '../src/data/api.ts';
import { API_FILES } from '../src/data/api-schema.ts';
import { buildJson } from '../src/data/build.ts';
import { editionsJson } from '../src/data/editions.ts';
import { formerAgentJson, identifiersJson, redirectsJson } from '../src/data/identifiers.ts';
import { API_FILE_IDS, type ApiFileId, apiSchema, openApi } from '../src/data/open-api.ts';
import { threatsByLayerJson } from '../src/data/threats-by-layer.ts';
import {
  factorJson,
  layerJson,
  listsJson,
  retiredJson,
  threatPathsJson,
  topicJson,
} from '../src/data/topics.ts';
import { FACTOR_IDS } from '../src/domain/aivss/factors.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { EDITION } from '../src/domain/editions/edition.fixture.ts';
import { LAYER_IDS } from '../src/domain/maestro/layers.ts';
import { pathPatterns } from '../src/domain/threats/path-patterns.ts';
import { indexThreats } from '../src/domain/threats/threat-index.ts';
import { RETIRED_TOPICS } from '../src/domain/threats/topics.ts';
import { builtFrom } from '../src/intake/built-from.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { catalogue as folder } from './site/sites.ts';

const published = {
  page: (slug: string) => `https://example.org/agents/${slug}/`,
  json: (slug: string) => `https://example.org/api/v1/agents/${slug}.json`,
  license: null,
};
const REDIRECTS = [
  { from: 'old', to: 'new' },
  { from: 'gone', to: null },
];

/** Assessments at the limits of the format, and those of a real catalogue. */
const catalogues = await Promise.all(
  [{ CONTENT_DIR: folder('edge') }, {}].map(async (env) => {
    const { records } = await takeIn(env);
    return assemble(records, '0.8');
  }),
);

/** Every assessment twice, so that the paths of its threats recur. */
const doubled = catalogues.map(({ agents }) =>
  agents.flatMap((agent) => [agent, { ...agent, slug: `${agent.slug}-2` }]),
);

const FILES: Readonly<Record<ApiFileId, () => object[]>> = {
  build: () =>
    catalogues.map(({ agents }) => {
      const build = { name: 'Site', equation: '0.8', agents: agents.length, threats: 0 } as const;
      return buildJson({ ...build, content: builtFrom({}) }, published);
    }),
  editions: () => [editionsJson([EDITION], published, (path) => `https://example.org${path}`)],
  edition: () => [EDITION],
  agents: () => catalogues.map((catalogue) => agentsJson(catalogue, '0.8', published)),
  agent: () =>
    catalogues.flatMap(({ agents }) => agents.map((agent) => agentJson(agent, '0.8', published))),
  'former-agent': () => REDIRECTS.map((redirect) => formerAgentJson(redirect, published)),
  redirects: () => [redirectsJson(REDIRECTS, published)],
  identifiers: () => catalogues.map(({ agents }) => identifiersJson(agents, REDIRECTS, published)),
  lists: () => [listsJson()],
  layer: () =>
    catalogues.flatMap((catalogue) => {
      const { byLayer } = indexThreats(catalogue, '0.8');
      return LAYER_IDS.map((id) => layerJson(id, catalogue.agents, byLayer[id], published));
    }),
  factor: () =>
    catalogues.flatMap(({ agents }) => FACTOR_IDS.map((id) => factorJson(id, agents, published))),
  'threats-by-layer': () =>
    catalogues.map((catalogue) => threatsByLayerJson(indexThreats(catalogue, '0.8'), published)),
  subject: () =>
    catalogues.flatMap((catalogue) =>
      indexThreats(catalogue, '0.8').topics.map((topic) => topicJson(topic, published)),
    ),
  'retired-id': () => RETIRED_TOPICS.map((topic) => retiredJson(topic, published, published.json)),
  threatPaths: () => doubled.map((agents) => threatPathsJson(pathPatterns(agents), published)),
};

/** Fields whose names say everything. */
const PLAIN = ['id', 'name', 'title', 'label', 'text', 'url'];

describe.each(API_FILE_IDS)('%s', (id) => {
  const files = FILES[id]().map((file): unknown => JSON.parse(JSON.stringify(file)));

  test('matches its JSON Schema', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(apiSchema(id, `https://example.org/schemas/v1/${id}.json`));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      validate(file);
      expect(validate.errors).toBeNull();
    }
  });

  test('has nothing that its schema does not name', () => {
    for (const file of files) expect(API_FILES[id].schema.parse(file)).toEqual(file);
  });

  test('says in its schema what each field is', () => {
    const bare: string[] = [];
    JSON.stringify(apiSchema(id, ''), (_, part) => {
      const fields = Object.entries<{ type?: string; description?: string }>(
        part?.properties ?? {},
      );
      for (const [name, { type, description }] of fields) {
        if (!description && type !== 'array' && !PLAIN.includes(name)) bare.push(name);
      }
      return part;
    });
    expect(bare).toEqual([]);
  });
});

test('every route with a file for each entry has its kind', () => {
  const routes = globSync('src/pages/api/v1/*/**/*.json.ts', { cwd: PROJECT_ROOT }).map((file) =>
    file.replace(/^.*\/api\/v1\/|\.ts$/g, '').replace(/\[\w+\]/g, '{}'),
  );
  const paths = Object.values(API_FILES).map(({ path }) => path.replace(/\{\w+\}/g, '{}'));
  expect(routes.toSorted()).toEqual(paths.filter((path) => path.includes('{}')).toSorted());
});

test.each([true, false])(
  'the OpenAPI description names every kind of file: extras %s',
  async (hasExtras) => {
    const description = openApi('Site', 'https://example.org/api/v1', hasExtras);
    const result = await new Validator().validate(structuredClone(description));
    expect(result).toMatchObject({ valid: true });
    const files = Object.values(API_FILES).map(({ path }) => `/${path}`);
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(files));
    expect('/catalogue.ndjson' in description.paths).toBe(hasExtras);
    expect('/catalogue.ndjson.gz' in description.paths).toBe(true);
  },
);
