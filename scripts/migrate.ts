import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { check } from '../src/domain/assessment/checking/check.ts';
import { fixAssessment } from '../src/domain/assessment/fix/index.ts';
import { ADDITIONS } from '../src/domain/assessment/format/additions.ts';
import { readAssessmentFile } from '../src/domain/assessment/reading/file.ts';
import { readContent } from '../src/intake/content.ts';
import { contentFiles, inLastFolder, judgedFiles } from '../src/intake/content-files.ts';
import { fixesReport } from '../src/reports/check/fixes.ts';
import { count } from '../src/views/shared/format.ts';
import { fixFiles } from './check/fix-files.ts';
import { runCommand } from './command.ts';
import { paintFor } from './print-diagnostics.ts';

const USAGE = `Usage: npm run migrate

Brings the assessments and opinions of your content folder, the last one, to what this Septet writes: format 1, with the
ids that lists have today and the keys in their order. Scores stay as they are. Says then which newer parts of the format
files do not use yet.

Ends with 0, with 1 where an assessment has errors, and with 2 when it could not begin.`;

function main(): number {
  parseArgs({ options: {} });
  const { severities = {} } = siteConfig(process.env);
  const fixed = fixFiles(
    inLastFolder(judgedFiles(process.env), process.env),
    fixAssessment,
    severities,
  );
  console.log(fixesReport(fixed, paintFor(process.stdout)));
  const files = inLastFolder(contentFiles('assessments', process.env), process.env);
  const assessments = files.flatMap(({ file, path }) => {
    const { sound } = check(readAssessmentFile(readContent(file), path), { severities });
    return sound ? [sound.assessment] : [];
  });
  for (const { what, isIn } of ADDITIONS) {
    const without = assessments.filter((assessment) => !isIn(assessment)).length;
    if (without === 0) continue;
    console.log(`${without} of ${count(assessments.length, 'file')} without ${what}.`);
  }
  const broken = files.length - assessments.length;
  if (broken === 0) return 0;
  console.log(`${count(broken, 'file')} with errors, which "npm run check" names.`);
  return 1;
}

await runCommand(USAGE, main);
