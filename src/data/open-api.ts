import { z } from 'zod';
import { entriesOf, idsOf, tableOf } from '../domain/tables.ts';
import { API_FILES } from './api-schema.ts';

export type ApiFileId = keyof typeof API_FILES;
export const API_FILE_IDS = idsOf(API_FILES);

/** The JSON Schema (2020-12) of a kind of file. Within `v1`, further members may be added. */
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

/** Files that are not JSON, or whose shape somebody else defines. */
const OTHER_FILES = {
  'catalogue.ndjson': ['application/x-ndjson', 'Every agent, a JSON object a line'],
  'catalogue.csv': ['text/csv', 'Every agent, a row each'],
  'threats.csv': ['text/csv', 'Every threat, a row each'],
  'catalogue.ndjson.gz': ['application/gzip', 'Every agent, a JSON object a line, gzipped'],
  'catalogue.csv.gz': ['application/gzip', 'catalogue.csv, gzipped'],
  'threats.csv.gz': ['application/gzip', 'threats.csv, gzipped'],
  SHA256SUMS: [
    'text/plain',
    'The sums of the files of the whole catalogue, as sha256sum reads them',
  ],
  'threats-by-layer.csv': ['text/csv', 'How many threats each core risk has on each layer'],
  'atlas-navigator-layer.json': [
    'application/json',
    'How many agents have a threat of an ATLAS technique, as a layer for the ATLAS Navigator',
  ],
} as const;

const DATA_FILES = [
  ...Object.entries(OTHER_FILES).map(([path, [type, what]]) => ({
    path,
    type,
    what,
    schema: undefined,
    isWhole: /^(?:catalogue|threats)\./.test(path),
  })),
  ...entriesOf(API_FILES).map(([schema, { path, what }]) => ({
    path,
    type: 'application/json',
    what,
    schema,
    isWhole: false,
  })),
] as const;

type DataFile = (typeof DATA_FILES)[number];

/** Files with the whole catalogue: a large site has them only gzipped. */
export const BULK_FILES: readonly string[] = ['catalogue.ndjson', 'catalogue.csv', 'threats.csv'];

/** Every kind of file in `/api/v1/`, in the order of the page that shows them. */
export const dataFiles = (hasExtras: boolean) =>
  DATA_FILES.filter(({ path }) => hasExtras || !BULK_FILES.includes(path));

/** `/api/v1/openapi.json`: the files as OpenAPI 3.1 describes them. */
export const openApi = (name: string, server: string, hasExtras: boolean) => ({
  openapi: '3.1.0',
  info: {
    title: `${name}: the data`,
    version: '1',
    description: 'Static files. Fields may be added within version 1; none is renamed or removed.',
  },
  servers: [{ url: server }],
  paths: Object.fromEntries(
    [...Map.groupBy(dataFiles(hasExtras), ({ path }) => path)].map(([path, kinds]) => [
      `/${path}`,
      operation(path, kinds),
    ]),
  ),
  components: { schemas: tableOf(API_FILE_IDS, (id) => shapeOf(id)) },
});

const shapeIn = ({ schema, type }: DataFile): object =>
  schema
    ? { $ref: `#/components/schemas/${schema}` }
    : { type: type === 'application/json' ? 'object' : 'string' };

const parametersOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** What is at a path: the file of an agent or an entry, or where that of a former id is now. */
function operation(path: string, kinds: readonly DataFile[]) {
  const [summary, parameters] = [kinds.map(({ what }) => what).join('; '), parametersOf(path)];
  const shapes = kinds.map(shapeIn);
  const schema = shapes.length > 1 ? { oneOf: shapes } : shapes[0];
  const content = Object.fromEntries(kinds.map(({ type }) => [type, { schema }]));
  return {
    get: {
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: { '200': { description: summary, content } },
    },
  };
}
