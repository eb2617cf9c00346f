import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issueForm } from '../src/contributing/issue-form.ts';
import { opinionJsonSchema } from '../src/domain/assessment/format/opinion-schema.ts';
import { assessmentJsonSchema } from '../src/domain/assessment/format/schema.ts';
import { displayPath } from '../src/intake/listing.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';

const jsonText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

// Editors find the schemas in a clone, and on the site under /schemas/.
for (const [path, text] of [
  ['public/schemas/assessment.schema.json', jsonText(assessmentJsonSchema())],
  ['public/schemas/opinion.schema.json', jsonText(opinionJsonSchema())],
  ['.github/ISSUE_TEMPLATE/new-assessment.yml', issueForm()],
] as const) {
  const file = join(PROJECT_ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${displayPath(file)}.`);
}
