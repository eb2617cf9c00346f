import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assessmentJsonSchema } from '../src/domain/assessment/format/schema.ts';
import { PROJECT_ROOT, shown } from '../src/intake/directories.ts';

/** Where editors find the schema: in a clone, and on the site under /schemas/. */
const FILE = join(PROJECT_ROOT, 'public', 'schemas', 'assessment.schema.json');

mkdirSync(dirname(FILE), { recursive: true });
writeFileSync(FILE, `${JSON.stringify(assessmentJsonSchema(), null, 2)}\n`);
console.log(`Wrote ${shown(FILE)}.`);
