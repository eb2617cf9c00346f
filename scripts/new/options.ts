import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { type Environment, siteConfig } from '../../src/config.ts';
import { closest } from '../../src/domain/closest.ts';
import type { Answers } from '../../src/views/contribute/answers.ts';
import { type Beyond, isInFormat } from '../../src/views/contribute/beyond.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { FIELD_PATHS, fieldAt } from '../../src/views/contribute/fields.ts';
import { CannotRun } from '../command.ts';
import { readAnswers } from './answers-file.ts';
import { table, takes } from './takes.ts';
import { template } from './template.ts';

export const USAGE = `Usage: npm run new -- ["Agent name"] [--answers FILE] [--QUESTION ANSWER…]

Asks for an assessment and writes it into the catalogue. Without a terminal, every answer must be given:
npm run -s new -- --template > answers.yaml begins a file of them.

  --template        print a file of answers to fill in, with the rubric of every factor
  --answers FILE    answers as JSON or YAML: all keys of an assessment, with "slug", "introduction" and "texts"
                    (the prose, by layer) beside them
  --QUESTION ANSWER one answer, named as in the file with dots between the keys:
                    --kind agent
                    --sources.0.title "Documentation" --sources.0.url https://example.org/docs
                    --factors.autonomy-of-action.score 0.5
                    --threats.0.cvss CVSS:4.0/AV:N/…
                    --layers.foundation-models uncertain --texts.foundation-models "What could go wrong."
  --questions       print the names of all questions, and what each takes
  --help            print this

Ends with 0, with 1 when something keeps the file from being valid, with 2 when an answer is missing or cannot be
used, and with 130 when it was stopped. It writes the whole file at its end or nothing.`;

/** Options that are no questions. */
const OWN = ['help', 'questions', 'template', 'answers'] as const;

/** What was said before anybody was asked. */
export interface Given {
  readonly answers: Answers;
  /** What the format has and nobody is asked for. */
  readonly beyond: Beyond;
}

/**
 * What a command line gives: the values of the file, then the flags, which win.
 *
 * @returns the text to print where only help is asked for
 */
export function givenAnswers(args: readonly string[], env: Environment): Given | string {
  const named = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
  const flags = named.filter((name) => !(OWN as readonly string[]).includes(name));
  allKnown(flags, (name) => `--${name}`);
  const boolean = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ help: boolean, questions: boolean, template: boolean, answers: { type: 'string' } },
      ...Object.fromEntries(
        flags.map((name) => [name, { type: 'string', multiple: true }] as const),
      ),
    },
  });
  const said = values as Readonly<Record<string, unknown>>;
  if (said.help) return USAGE;
  if (said.questions) return questions();
  if (said.template) return template(siteConfig(env).equation);
  const fromFile = said.answers === undefined ? [] : readAnswers(String(said.answers), env);
  allKnown(
    fromFile.map(([path]) => path),
    (path) => `"${path}"`,
  );
  const fromFlags = flags.map((name): [string, unknown] => [name, said[name]]);
  return sorted([...fromFile, ...name(positionals), ...fromFlags]);
}

function name(positionals: readonly string[]): [string, string][] {
  if (positionals.length > 1) {
    throw new CannotRun(`Write the name between quotes: "${positionals.join(' ')}".`);
  }
  return positionals.map((text) => ['name', text]);
}

/** Answers are text, a line for each entry of a list; what is no answer keeps its type. */
function sorted(values: readonly (readonly [string, unknown])[]): Given {
  const answers = new Map<string, string>();
  const beyond = new Map<string, unknown>();
  for (const [path, value] of values) {
    const question = questionOf(path);
    if (question) answers.set(question, Array.isArray(value) ? value.join('\n') : String(value));
    else beyond.set(path, Array.isArray(value) && value.length === 1 ? typed(value[0]) : value);
  }
  return { answers, beyond };
}

/** A flag is always text: "--threats.0.factors.autonomy-of-action 1" means the number. */
const typed = (value: unknown): unknown =>
  typeof value === 'string' && /^\d*\.?\d+$/.test(value) ? parse(value) : value;

/** The question that a name means; a factor may be answered by its number alone. */
function questionOf(name: string): string | undefined {
  return [name, `${name}.score`].find((path) => fieldAt(path));
}

/** Tells all at once what is neither a question nor a key of the format. */
function allKnown(names: readonly string[], shown: (name: string) => string): void {
  const unknown = names.filter((name) => !questionOf(name) && !isInFormat(name));
  if (unknown.length === 0) return;
  const lines = unknown.map((name) => {
    const index = /^\w+\.(\d+)\./.exec(name)?.[1] ?? '0';
    const known = FIELD_PATHS.map((path) => path.replace(/\.0\./, `.${index}.`));
    const guess = closest(name, known);
    const help = guess ? `Did you mean "${guess}"?` : 'See npm run new -- --questions.';
    return `There is no question ${shown(name)}. ${help}`;
  });
  throw new CannotRun(lines.join('\n'));
}

function questions(): string {
  const fields = FIELD_PATHS.map((path) => fieldAt(path) as Field);
  return table(
    fields.map((field) => [field.path, field.required ? 'needed  ' : 'optional', takes(field)]),
  ).join('\n');
}
