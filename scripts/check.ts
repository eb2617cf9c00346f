import { siteConfig } from '../src/config.ts';
import { countBySeverity } from '../src/domain/diagnostic.ts';
import { readEditions } from '../src/intake/editions.ts';
import { fixesReport } from '../src/reports/check/fixes.ts';
import { checkNow } from './check/check-now.ts';
import { filesToCheck } from './check/chosen.ts';
import { fixFiles } from './check/fix-files.ts';
import { CHECK_USAGE, type CheckArguments, checkArguments } from './check/options.ts';
import { overrideLines } from './check/overrides.ts';
import { writtenReport } from './check/print.ts';
import { runCommand } from './command.ts';
import { paintFor } from './print-diagnostics.ts';
import { progressLine } from './progress.ts';

async function main(): Promise<number> {
  const asked = checkArguments(process.argv.slice(2));
  if (asked.watch) {
    const { watchFiles } = await import('./check/watch.ts');
    return watchFiles(asked, process.env);
  }
  if (asked.fix) await fix(asked);
  return check(asked);
}

/** Mends the files and says what was done: beside the report for people, apart from one for machines. */
async function fix({ paths, format }: CheckArguments): Promise<void> {
  const { fixAssessment } = await import('../src/domain/assessment/fix/index.ts');
  const { severities } = siteConfig(process.env);
  const { files } = filesToCheck(paths, process.env);
  const stream = format === 'text' ? process.stdout : process.stderr;
  stream.write(`${fixesReport(fixFiles(files, fixAssessment, severities), paintFor(stream))}\n\n`);
}

/** Checks, prints, and returns the exit code. */
async function check(asked: CheckArguments): Promise<number> {
  const { show, end } = progressLine('Checking assessments');
  const outcome = await checkNow(asked, process.env, show);
  end();
  const isWhole = asked.paths.length === 0;
  // Beside the report: they are no findings.
  for (const line of isWhole ? overrideLines(process.env) : []) console.error(line);
  console.log(writtenReport(outcome, asked, process.env));
  // They have no lines to point at: one that is damaged is told by itself.
  if (isWhole) readEditions(process.env);
  const { error, warning } = countBySeverity(outcome.diagnostics);
  return error > 0 || (asked.strict && warning > 0) ? 1 : 0;
}

await runCommand(CHECK_USAGE, main);
