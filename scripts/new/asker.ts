import { inWords, type Problem } from '../../src/presentation/contribute/check.ts';
import type { Choice, Field } from '../../src/presentation/contribute/field.ts';
import { CannotRun } from '../command.ts';

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
  choose(message: string, choices: readonly Choice[], initial: string): Promise<string>;
  /** Whether there is one more of something. */
  more(question: string): Promise<boolean>;
  say(text: string, title?: string): void;
}

/** The person wants to stop. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Without a terminal every answer must have been given: the first that is missing or wrong ends the run. */
export const NOBODY_TO_ASK: Asker = {
  async answer(field, complaint) {
    const why = complaint('');
    if (why === undefined) return '';
    const help = why.help.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '');
    throw new CannotRun(`An answer is missing: --${field.path} (${help}).`);
  },
  refuse(field, _text, why) {
    throw new CannotRun(`--${field.path}: ${inWords(why)}`);
  },
  choose: async (_message, _choices, initial) => initial,
  more: async () => false,
  say: () => undefined,
};
