import { join } from 'node:path';
import { siteConfig } from '../src/config.ts';
import { readSatteri } from '../src/domain/assessment/reading/engine-satteri.ts';
import { checkOptions } from '../src/intake/check-options.ts';
import { contentDirectories, shown } from '../src/intake/directories.ts';
import { checkAnswers } from '../src/views/contribute/check.ts';
import { CannotRun, runCommand } from './command.ts';
import { type Asker, Cancelled, nobodyToAsk } from './new/asker.ts';
import { assessmentsThere } from './new/catalogue.ts';
import { type Interview, interview } from './new/interview.ts';
import { givenAnswers, USAGE } from './new/options.ts';
import { errorReport, report } from './new/report.ts';
import { writeWhole } from './write-whole.ts';

/** Ctrl-C, as shells count it. */
const INTERRUPTED = 130;

async function main(): Promise<number> {
  const given = givenAnswers(process.argv.slice(2), process.env);
  if (typeof given === 'string') {
    console.log(given);
    return 0;
  }
  const settings = siteConfig(process.env);
  const context = {
    readMarkdown: readSatteri,
    today: new Date().toISOString().slice(0, 10),
    options: checkOptions(process.env),
    others: assessmentsThere(process.env),
    beyond: given.beyond,
  };
  const isAsked = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const asker = isAsked ? await atTerminal() : nobodyToAsk();
  try {
    const made = await interview({
      given: given.answers,
      asker,
      context,
      equation: settings.equation,
    });
    return finish(made, { context, equation: settings.equation, isAsked });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    console.error('Nothing was written.');
    return INTERRUPTED;
  }
}

/** The prompts are loaded where there is somebody to answer them. */
async function atTerminal(): Promise<Asker> {
  const { terminalAsker } = await import('./new/terminal.ts');
  return terminalAsker();
}

/** Writes the file whole. Errors are left only where a rule sees what no single answer shows. */
function finish(
  answers: Awaited<ReturnType<typeof interview>>,
  { context, equation, isAsked }: Omit<Interview, 'given' | 'asker'> & { isAsked: boolean },
): number {
  const checked = checkAnswers(answers, context);
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !isAsked) {
    console.error(errorReport(errors));
    return 1;
  }
  const folder = join(contentDirectories(process.env).at(-1) as string, 'assessments');
  const file = join(folder, `${checked.slug}.md`);
  if (!writeWhole(file, checked.text, false)) {
    throw new CannotRun(`${shown(file)} is there already: choose another name with --slug.`);
  }
  console.log(report(checked, shown(file), equation));
  return errors.length > 0 ? 1 : 0;
}

await runCommand(USAGE, main);
