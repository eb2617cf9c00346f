import { siteConfig } from '../src/config.ts';
import { countBySeverity } from '../src/domain/diagnostic.ts';
import { inLastFolder, judgedFiles } from '../src/intake/content-files.ts';
import { readEditions } from '../src/intake/editions.ts';
import { fixesReport } from '../src/reports/check/fixes.ts';
import { checkNow } from './check/check-now.ts';
import { filesToCheck } from './check/files-to-check.ts';
import { fixFiles } from './check/fix-files.ts';
import { CHECK_USAGE, type CheckArguments, checkArguments } from './check/options.ts';
import { overrideLines } from './check/overrides.ts';
import { reportText } from './check/print.ts';
import { runCommand } from './command.ts';
import { paintFor } from './print-diagnostics.ts';
import { progressLine } from './progress.ts';

async function main(): Promise<number> {
  const options = checkArguments(process.argv.slice(2));
  if (options.watch) {
    const { watchFiles } = await import('./check/watch.ts');
    return watchFiles(options, process.env);
  }
  if (options.fix) await fix(options);
  return check(options);
}

/**
 * Fixes the named files, or those of the last content folder, and prints what was done: to standard output, or to standard
 * error where a program reads the report.
 */
async function fix({ paths, format }: CheckArguments): Promise<void> {
  const { fixAssessment } = await import('../src/domain/assessment/fix/index.ts');
  const { severities } = siteConfig(process.env);
  const files =
    paths.length > 0
      ? filesToCheck(paths, process.env).files
      : inLastFolder(judgedFiles(process.env), process.env);
  const stream = format === 'text' ? process.stdout : process.stderr;
  stream.write(`${fixesReport(fixFiles(files, fixAssessment, severities), paintFor(stream))}\n\n`);
}

/** Checks, prints, and returns the exit code. */
async function check(options: CheckArguments): Promise<number> {
  const { show, end } = progressLine('Checking assessments');
  const outcome = await checkNow(options, process.env, show);
  end();
  const isWhole = options.paths.length === 0;
  // To standard error, since they are not diagnostics.
  for (const line of isWhole ? overrideLines(process.env) : []) console.error(line);
  // A damaged edition has no line to point at, so it is an exception and not a diagnostic. "No problems" is not said first.
  if (isWhole && outcome.diagnostics.length === 0) readEditions(process.env);
  console.log(reportText(outcome, options, process.env));
  if (isWhole) readEditions(process.env);
  const { error, warning } = countBySeverity(outcome.diagnostics);
  return error > 0 || (options.strict && warning > 0) ? 1 : 0;
}

await runCommand(CHECK_USAGE, main);
