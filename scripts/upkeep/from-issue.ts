import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileFromForm } from '../../src/contributing/file-from-form.ts';
import type { FormProblem } from '../../src/contributing/form-answers.ts';
import { readContent } from '../../src/intake/content.ts';
import { displayPath } from '../../src/intake/listing.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { count } from '../../src/views/shared/format.ts';
import { CannotRun, onlyOne, runCommand, thisDay } from '../command.ts';
import { resolveGiven } from '../given-files.ts';
import { writeWhole } from '../write-whole.ts';

const USAGE = `Usage: npm run -s from-issue -- BODY-FILE [--out DIR]

Turns the text of an issue that was made with the form "New assessment" into an assessment file, and prints it.

  --out DIR   write <slug>.md into a folder instead; an existing file is never replaced
  --help      print this

Ends with 0, with 1 when something keeps the form from becoming a valid file, and with 2 when it could not run.`;

/** GitHub accepts 65,536 characters, of at most four bytes each. */
const ISSUE_MAX_BYTES = 256 * 1024;

function main(): number {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const path = onlyOne(positionals, 'Name one file with the text of the issue.');
  const body = readContent(resolveGiven(path, process.env), ISSUE_MAX_BYTES);
  if (!(body instanceof Uint8Array)) {
    throw new CannotRun(
      `${path} has ${Math.ceil(body.length / 1024)} KiB; the text of an issue has at most ${ISSUE_MAX_BYTES / 1024} KiB.`,
    );
  }
  const { file, problems } = fileFromForm(new TextDecoder().decode(body), thisDay());
  if (!file || problems.length > 0) {
    console.error(reportOf(problems));
    return 1;
  }
  if (values.out === undefined) process.stdout.write(file.text);
  else writeNew(join(resolveGiven(values.out, process.env), `${file.slug}.md`), file.text);
  return 0;
}

const reportOf = (problems: readonly FormProblem[]): string =>
  [
    ...problems.map(({ field, message, help }) =>
      [field.label, `  ${harmless(message)}`, `  help: ${harmless(help)}`].join('\n'),
    ),
    count(problems.length, 'problem'),
  ].join('\n\n');

function writeNew(path: string, text: string): void {
  if (!writeWhole(path, text, { replace: false })) {
    throw new CannotRun(`${displayPath(path)} exists, and was left as it is.`);
  }
  console.log(`Wrote ${displayPath(path)}. Now run "npm run check".`);
}

await runCommand(USAGE, main);
