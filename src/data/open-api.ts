import { z } from 'zod';
import { entriesOf, idsOf, tableOf } from '../domain/tables.ts';
import { API_FILES } from './api-schema.ts';

export type ApiFileId = keyof typeof API_FILES;
export const API_FILE_IDS = idsOf(API_FILES);

/** The JSON Schema (2020-12) of a kind of file. Members that it does not name may be added within `v1`. */
export const apiSchema = (id: ApiFileId, address: string) => ({
  $id: address,
  title: API_FILES[id].what,
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...shapeOf(id),
});

function shapeOf(id: ApiFileId) {
  const { $schema: _, ...shape } = z.toJSONSchema(API_FILES[id].schema, { io: 'input' });
  return shape;
}

/** Files that are no JSON object, or whose shape others say. */
const OTHERS = {
  'atlas-navigator-layer.json': [
    'application/json',
    'How many agents have a threat of an ATLAS technique, as a layer for the ATLAS Navigator',
  ],
  'catalogue.ndjson': ['application/x-ndjson', 'Every agent, a JSON object a line'],
  'catalogue.csv': ['text/csv', 'Every agent, a row each'],
  'threats.csv': ['text/csv', 'Every threat, a row each'],
  'catalogue.ndjson.gz': ['application/gzip', 'The same, gzipped'],
  'catalogue.csv.gz': ['application/gzip', 'catalogue.csv, gzipped'],
  'threats.csv.gz': ['application/gzip', 'threats.csv, gzipped'],
  SHA256SUMS: [
    'text/plain',
    'The sums of the files of the whole catalogue, as sha256sum reads them',
  ],
  'threats-by-layer.csv': ['text/csv', 'How many threats each core risk has on each layer'],
} as const;

/** `/api/v1/openapi.json`: the files as OpenAPI 3.1 describes them. */
export const openApi = (name: string, server: string) => ({
  openapi: '3.1.0',
  info: {
    title: `${name}: the data`,
    version: '1',
    description: 'Static files. Fields may be added within version 1; none is renamed or removed.',
  },
  servers: [{ url: server }],
  paths: Object.fromEntries([
    ...entriesOf(API_FILES).map(([id, { path, what }]) => [
      `/${path}`,
      operation(what, parametersOf(path), 'application/json', {
        $ref: `#/components/schemas/${id}`,
      }),
    ]),
    ...Object.entries(OTHERS).map(([path, [type, what]]) => [
      `/${path}`,
      operation(what, [], type, { type: type === 'application/json' ? 'object' : 'string' }),
    ]),
  ]),
  components: { schemas: tableOf(API_FILE_IDS, (id) => shapeOf(id)) },
});

const parametersOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const operation = (
  summary: string,
  parameters: readonly object[],
  type: string,
  schema: object,
) => ({
  get: {
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: { '200': { description: summary, content: { [type]: { schema } } } },
  },
});
