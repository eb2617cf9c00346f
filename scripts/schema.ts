import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opinionJsonSchema } from '../src/domain/assessment/format/opinion-schema.ts';
import { assessmentJsonSchema } from '../src/domain/assessment/format/schema.ts';
import { PROJECT_ROOT, shown } from '../src/intake/directories.ts';

/** Where editors find the schemas: in a clone, and on the site under /schemas/. */
const FOLDER = join(PROJECT_ROOT, 'public', 'schemas');

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of [
  ['assessment', assessmentJsonSchema()],
  ['opinion', opinionJsonSchema()],
] as const) {
  const file = join(FOLDER, `${name}.schema.json`);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`Wrote ${shown(file)}.`);
}
