import { parseArgs } from 'node:util';
import type { Environment } from '../../src/config.ts';
import { closest } from '../../src/domain/closest.ts';
import { FIELD_PATHS, fieldAt } from '../../src/presentation/contribute/fields.ts';
import { CannotRun } from '../command.ts';
import { readAnswers } from './answers-file.ts';

export const USAGE = `Usage: npm run new -- ["Agent name"] [--answers FILE] [--QUESTION ANSWER…]

Asks for an assessment and writes it into the catalogue. Without a terminal, every answer must be given.

  --answers FILE    answers as JSON or YAML: the keys of an assessment, with "slug", "introduction" and "texts"
                    (the prose, by layer) beside them
  --QUESTION ANSWER one answer, named as in the file with dots between the keys:
                    --kind agent
                    --sources.0.title "Documentation" --sources.0.url https://example.org/docs
                    --factors.autonomy-of-action.score 0.5
                    --threats.0.cvss CVSS:4.0/AV:N/…
                    --layers.foundation-models uncertain --texts.foundation-models "What could go wrong."
  --questions       print the names of all questions
  --help            print this

Ends with 0, with 1 when something keeps the file from being valid, with 2 when an answer is missing or cannot be
used, and with 130 when it was stopped. It writes the whole file at its end or nothing.`;

/** Options that are no questions. */
const OWN = ['help', 'questions', 'answers'] as const;

/**
 * The answers of a command line: those of the file, then the flags, which win.
 *
 * @returns the text to print where only help is asked for
 */
export function givenAnswers(
  args: readonly string[],
  env: Environment,
): Map<string, string> | string {
  const named = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
  const flags = named.filter((name) => !(OWN as readonly string[]).includes(name));
  for (const name of flags) questionOf(name, `--${name}`);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ help: { type: 'boolean' }, questions: { type: 'boolean' }, answers: { type: 'string' } },
      ...Object.fromEntries(
        flags.map((name) => [name, { type: 'string', multiple: true }] as const),
      ),
    },
  });
  const said = values as Readonly<Record<string, unknown>>;
  if (said.help || said.questions) return said.help ? USAGE : FIELD_PATHS.join('\n');
  const fromFile = said.answers === undefined ? [] : readAnswers(String(said.answers), env);
  const fromFlags = flags.map((name): [string, string] => [
    questionOf(name, `--${name}`),
    (said[name] as readonly string[]).join('\n'),
  ]);
  return new Map([
    ...fromFile.map(([path, text]): [string, string] => [questionOf(path, `"${path}"`), text]),
    ...name(positionals),
    ...fromFlags,
  ]);
}

function name(positionals: readonly string[]): [string, string][] {
  if (positionals.length > 1) {
    throw new CannotRun(`Write the name between quotes: "${positionals.join(' ')}".`);
  }
  return positionals.map((text) => ['name', text]);
}

/** The question that a name means; a factor may be answered by its number alone. */
function questionOf(name: string, shown: string): string {
  if (fieldAt(name)) return name;
  if (fieldAt(`${name}.score`)) return `${name}.score`;
  const index = /^\w+\.(\d+)\./.exec(name)?.[1] ?? '0';
  const known = FIELD_PATHS.map((path) => path.replace(/\.0\./, `.${index}.`));
  const guess = closest(name, known);
  const help = guess ? `Did you mean "${guess}"?` : 'See npm run new -- --questions.';
  throw new CannotRun(`There is no question ${shown}. ${help}`);
}
