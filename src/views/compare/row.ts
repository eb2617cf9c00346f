import type { agentJson } from '../../data/api.ts';
import { say } from '../../words/say.ts';
import type { BadgeView } from '../shared/badge.ts';
import { factorScore } from '../shared/format.ts';

/** An agent as its JSON gives it: all that a comparison needs. */
export type AgentData = ReturnType<typeof agentJson>;

/** The threat that gives an agent its score. */
export const headlineOf = ({ threats, headlineThreat }: AgentData) =>
  threats.find(({ id }) => id === headlineThreat);

/** One line of a comparison: what each agent has. */
export interface ComparedLine {
  readonly label: string;
  /** Path of a page about it, below the base. */
  readonly path?: string;
  readonly note?: string;
  /** One for each agent, in their order; each has the lines of a cell. */
  readonly cells: readonly (readonly Part[])[];
}

/** A line that says whether they differ. */
export interface Row extends ComparedLine {
  readonly verdict: Verdict;
}

/** One line of a cell. */
export interface Part {
  readonly text?: string;
  readonly path?: string;
  readonly badge?: BadgeView;
  /** What stands back: a level, a reason. */
  readonly note?: string;
}

export interface Verdict {
  readonly differs: boolean;
  readonly words: string;
}

export const SAME: Verdict = { differs: false, words: 'same' };
export const DIFFERS: Verdict = { differs: true, words: 'differs' };

/** Whether all values are one and the same. */
export const verdictOn = (values: readonly unknown[]): Verdict =>
  new Set(values).size <= 1 ? SAME : DIFFERS;

/** Whether numbers are the same, and if not how far apart they lie. */
export function spreadOf(numbers: readonly number[]): Verdict {
  const spread = Math.max(...numbers) - Math.min(...numbers);
  return spread === 0
    ? SAME
    : { differs: true, words: say('differs by {spread}', { spread: factorScore(spread) }) };
}
