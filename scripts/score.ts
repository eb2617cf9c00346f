import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { EQUATION_IDS, type EquationId } from '../src/domain/aivss/equations/index.ts';
import { check } from '../src/domain/assessment/checking/check.ts';
import { checkTogether } from '../src/domain/assessment/checking/check-together.ts';
import { readAssessmentFile } from '../src/domain/assessment/reading/file.ts';
import { judge } from '../src/domain/assessment/score.ts';
import { hasErrors } from '../src/domain/diagnostic.ts';
import { checkOptions, linkTargets } from '../src/intake/check-options.ts';
import { readContent } from '../src/intake/content.ts';
import { contentFiles } from '../src/intake/content-files.ts';
import { type Scored, scoreJson } from '../src/reports/score/json.ts';
import { scoreReport } from '../src/reports/score/text.ts';
import { CannotRun, choice, onlyOne, runCommand } from './command.ts';
import { givenFile } from './given-files.ts';
import { printDiagnostics } from './print-diagnostics.ts';

const USAGE = `Usage: npm run -s score -- FILE [--equation ${EQUATION_IDS.join(' | ')}] [--json]

Scores one assessment, anywhere on the disk, and shows every step.

  --equation ID   another equation than the one of the site
  --json          print JSON instead (docs/score-json.md); npm needs its -s so that nothing else is printed
  --help          print this

Ends with 0, with 1 when the file has errors, and with 2 when it could not be read.`;

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      equation: { type: 'string' },
      json: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const equation =
    values.equation === undefined
      ? siteConfig(process.env).equation
      : choice('equation', values.equation, EQUATION_IDS);
  const scored = scoreFile(onlyOne(positionals, 'Name one file to score.'), equation);
  if (!scored) return 1;
  console.log(
    values.json
      ? JSON.stringify(scoreJson(scored, equation), null, 2)
      : scoreReport(scored, equation),
  );
  return 0;
}

/** Undefined where the file has errors, which are then printed. */
function scoreFile(path: string, equation: EquationId): Scored | undefined {
  const given = givenFile(path, process.env);
  const { pages, places } = linkTargets(process.env);
  // The other assessments are not checked, but links may lead to them.
  const assessments = contentFiles('assessments', process.env).map(({ id }) => id);
  const options = { ...checkOptions(process.env), places, pages: { ...pages, assessments } };
  const file = readAssessmentFile(readContent(given.file), given.path);
  if (file.opinionOn !== undefined) {
    throw new CannotRun(
      `"${path}" is an opinion, which has no score of its own. The page of "${file.opinionOn}" shows what it comes to.`,
    );
  }
  const { checked, sound } = check(file, options);
  const diagnostics = checkTogether([checked], options);
  if (!sound || hasErrors(diagnostics)) {
    printDiagnostics(diagnostics, { texts: new Map([[file.path, file.text]]), checked: 1 });
    return undefined;
  }
  const { assessment } = sound;
  return { slug: file.slug, name: assessment.name, judgement: judge(assessment, equation) };
}

await runCommand(USAGE, main);
