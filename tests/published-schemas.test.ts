import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { agentFile } from '../src/data/api-schema.ts';
import { EXPORTS, type ExportId } from '../src/data/exports/index.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { catalogue } from './site/sites.ts';

/**
 * Compares the exports with the schemas that their makers publish. npm has the schema of CycloneDX. For the others,
 * SEPTET_SCHEMAS names a folder with checkouts of them, as docs/data.md says. Without it, only the tests beside those
 * exports check their shapes.
 */
const FOLDER = process.env['SEPTET_SCHEMAS'] ?? '';
const OF_CYCLONEDX = join(PROJECT_ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');

const ANSWERS = {
  criticality: 'high',
  tier: 'important',
  exposure: 'internal',
  attacker: 'engineer',
  access: 'user',
  likelihood: 'low',
};
const published = {
  page: (slug: string) => `https://example.org/agents/${slug}/`,
  json: (slug: string) => `https://example.org/api/v1/agents/${slug}.json`,
  license: 'CC-BY-SA-4.0',
};

const read = (file: string, folder = FOLDER): AnySchema =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** For each format, a function that loads its schemas and gives one that validates a document. */
const VALIDATORS: Readonly<Partial<Record<ExportId, () => (document: object) => object[]>>> = {
  cyclonedx() {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    for (const name of ['spdx', 'jsf-0.82']) {
      const file = `${name}.SNAPSHOT.schema.json`;
      ajv.addSchema(read(file, OF_CYCLONEDX), `http://cyclonedx.org/schema/${file}`);
    }
    return errorsOf(ajv.compile(read('bom-1.5.SNAPSHOT.schema.json', OF_CYCLONEDX)));
  },
  'cyclonedx-threats'() {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const name of ['iri-reference', 'iri', 'idn-email', 'idn-hostname'])
      ajv.addFormat(name, true);
    for (const name of ['spdx', 'cryptography-defs', 'behavior-taxonomy']) {
      const schema = read(`cyclonedx/schema/${name}.schema.json`);
      // The bundled file points to them beside its own address.
      ajv.addSchema({
        ...Object(schema),
        $id: `https://cyclonedx.org/schema/${name}.schema.json`,
        $schema: undefined,
      });
    }
    return errorsOf(ajv.compile(read('cyclonedx/schema/2.0/cyclonedx-2.0-bundled.schema.json')));
  },
  stix() {
    const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const files = globSync('stix/schemas/**/*.json', { cwd: FOLDER });
    const byName = new Map(
      files.map((file) => [file.replace(/^.*[/\\]|\.json$/g, ''), read(file)]),
    );
    for (const schema of byName.values()) ajv.addSchema(schema);
    return (document) =>
      Object.values(Object(document)['objects']).flatMap((object) => {
        const { $id } = Object(byName.get(Object(object).type));
        return errorsOf(ajv.getSchema($id) ?? expect.fail(`no schema of ${Object(object).type}`))(
          Object(object),
        );
      });
  },
  'threat-model-library'() {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return errorsOf(ajv.compile(read('threat-model-library/threat-model.schema.json')));
  },
};

const errorsOf = (validate: ValidateFunction) => (document: object) =>
  validate(document) ? [] : [...(validate.errors ?? [])];

describe('every exported assessment matches the published schema', async () => {
  const agents = await Promise.all(
    [{}, { CONTENT_DIR: catalogue('edge') }].map(async (env) => {
      const { records } = await takeIn(env);
      return assemble(records, '0.8').agents.map((agent) => agentFile(agent, '0.8', published));
    }),
  );

  for (const [format, loadValidator] of Object.entries(VALIDATORS)) {
    const isAvailable = format === 'cyclonedx' || existsSync(FOLDER);
    test.skipIf(!isAvailable)(`of ${format}`, () => expectValid(format, loadValidator()));
  }

  function expectValid(format: string, validate: (document: object) => object[]): void {
    const documents = agents.flat().map((agent) => {
      const input = { agent, json: published.json(agent.slug), answers: ANSWERS };
      const result = Object.entries(EXPORTS)
        .find(([id]) => id === format)?.[1]
        .make(input);
      return result && 'document' in result ? result.document : expect.fail(`no ${format}`);
    });
    expect(documents.length).toBeGreaterThan(1);
    expect(validate({ objects: [{ type: 'vulnerability' }] })).not.toEqual([]);
    for (const document of documents) {
      expect(validate(JSON.parse(JSON.stringify(document)))).toEqual([]);
    }
  }
});
