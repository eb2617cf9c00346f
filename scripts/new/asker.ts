import { inWords, type Problem } from '../../src/views/contribute/check.ts';
import type { Field, FieldChoice } from '../../src/views/contribute/field.ts';
import { count } from '../../src/views/shared/format.ts';
import { CannotRun } from '../command.ts';
import { table, takes } from './takes.ts';

/** What speaks against an answer; undefined where nothing does. */
export type Complaint = (text: string) => Problem | undefined;

/** Whoever answers the questions. The interview does not know whether that is a person at a terminal. */
export interface Asker {
  /**
   * An answer that nothing speaks against; empty where the question may stay open.
   */
  answer(field: Field, complaint: Complaint): Promise<string>;
  /** Takes note that an answer which was given beforehand cannot be used. */
  refuse(field: Field, text: string, why: Problem): void;
  choose(message: string, choices: readonly FieldChoice[], initial: string): Promise<string>;
  /** Whether there is one more of something. */
  more(question: string): Promise<boolean>;
  say(text: string, title?: string): void;
  /** Every question was asked. */
  done(): void;
}

/** The person wants to stop. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

const HOW = `Give them as flags, or in a file: npm run -s new -- --template > answers.yaml
Fill it in, then: npm run new -- --answers answers.yaml`;

/** Without a terminal every answer must have been given. All that are missing or wrong are told in one go. */
export function nobodyToAsk(): Asker {
  const wrong = new Map<string, string>();
  const open = new Map<string, Field>();
  return {
    async answer(field, complaint) {
      if (wrong.has(field.path)) return '';
      if (complaint('') !== undefined || isOfOpenEntry(field, open)) open.set(field.path, field);
      return '';
    },
    refuse: ({ path }, _text, why) => wrong.set(path, `--${path}: ${inWords(why)}`),
    choose: async (_message, _choices, initial) => initial,
    more: async () => false,
    say: () => undefined,
    done() {
      if (wrong.size + open.size === 0) return;
      throw new CannotRun([...wrong.values(), ...missing([...open.values()])].join('\n'));
    },
  };
}

function missing(fields: readonly Field[]): string[] {
  if (fields.length === 0) return [];
  const heading =
    fields.length === 1
      ? 'An answer is missing:'
      : `${count(fields.length, 'answer')} are missing:`;
  const rows = fields.map((field): [string, string] => [`--${field.path}`, takes(field)]);
  return [heading, ...table(rows).map((row) => `  ${row}`), HOW];
}

/** The rules miss only the beginning of an entry; the rest of it is needed all the same. */
function isOfOpenEntry({ path, required }: Field, open: ReadonlyMap<string, Field>): boolean {
  const list = /^\w+\.\d+\./.exec(path)?.[0];
  return required && list !== undefined && [...open.keys()].some((one) => one.startsWith(list));
}
