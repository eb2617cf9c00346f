import { siteConfig } from '../src/config.ts';
import { countBySeverity, inReportOrder } from '../src/domain/diagnostic.ts';
import { checkFiles, textsOf } from '../src/intake/check-files.ts';
import { checkOptions } from '../src/intake/check-options.ts';
import { crossFileData } from '../src/intake/cross-file-data.ts';
import { readEditions } from '../src/intake/editions.ts';
import { fixesReport } from '../src/reports/check/fixes.ts';
import { checkedBeside } from './check/beside.ts';
import { type Chosen, chosen } from './check/chosen.ts';
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
  const what = chosen(asked.paths, process.env);
  if (asked.fix) await fix(what, asked);
  return check(what, asked);
}

/** Mends the files and says what was done: beside the report for people, apart from one for machines. */
async function fix({ files }: Chosen, { format }: CheckArguments): Promise<void> {
  const { fixAssessment } = await import('../src/domain/assessment/fix/index.ts');
  const { severities } = siteConfig(process.env);
  const stream = format === 'text' ? process.stdout : process.stderr;
  stream.write(`${fixesReport(fixFiles(files, fixAssessment, severities), paintFor(stream))}\n\n`);
}

/** Checks, prints, and returns the exit code. */
async function check({ files, beside }: Chosen, asked: CheckArguments): Promise<number> {
  const { strict, base, paths } = asked;
  const { show, end } = progressLine('Checking assessments');
  const options = checkOptions(process.env);
  const compared = await crossFileData(beside, options, process.env);
  const found = await checkFiles(files, options, compared, (done) => show(done, files.length));
  end();
  const isWhole = paths.length === 0;
  const others = isWhole ? checkedBeside(process.env, await gone(base)) : undefined;
  const diagnostics = inReportOrder([...found, ...(others?.diagnostics ?? [])]);
  const texts = textsOf(files, others?.lists);
  const outcome = { diagnostics, texts, checked: files.length };
  // Beside the report: they are no findings.
  for (const line of isWhole ? overrideLines(process.env) : []) console.error(line);
  console.log(writtenReport(outcome, asked, process.env));
  // They have no lines to point at: one that is damaged is told by itself.
  if (isWhole) readEditions(process.env);
  const { error, warning } = countBySeverity(diagnostics);
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}

const gone = async (base: string | undefined) =>
  base === undefined ? undefined : (await import('./check/gone.ts')).goneSince(base, process.env);

await runCommand(CHECK_USAGE, main);
