import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueForm } from '../src/contributing/issue-form.ts';
import { opinionJsonSchema } from '../src/domain/assessment/format/opinion-schema.ts';
import { assessmentJsonSchema } from '../src/domain/assessment/format/schema.ts';
import { displayPath } from '../src/intake/listing.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { runCommand } from './command.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = `Usage: npm run schema

Writes the JSON Schemas, which editors find in a clone and on the site under /schemas/, and the issue form.

  --help   print this`;

const jsonText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

function main(): number {
  parseArgs({ options: {} });
  for (const [path, text] of [
    ['public/schemas/assessment.schema.json', jsonText(assessmentJsonSchema())],
    ['public/schemas/opinion.schema.json', jsonText(opinionJsonSchema())],
    ['.github/ISSUE_TEMPLATE/new-assessment.yml', issueForm()],
  ] as const) {
    const file = join(PROJECT_ROOT, path);
    writeWhole(file, text, { replace: true });
    console.log(`Wrote ${displayPath(file)}.`);
  }
  return 0;
}

await runCommand(USAGE, main);
