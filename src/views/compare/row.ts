import type { AgentFile } from '../../data/api-schema.ts';
import { say } from '../../words/say.ts';
import type { BadgeView } from '../shared/badge.ts';
import { factorScore } from '../shared/format.ts';

/** The threat that gives an agent its score. */
export const headlineOf = ({ threats, headlineThreat }: AgentFile) =>
  threats.find(({ id }) => id === headlineThreat);

/** One line of a comparison. */
export interface ComparedLine {
  readonly label: string;
  /** The path of a page about the label. */
  readonly path?: string;
  readonly note?: string;
  /** A cell for each agent, in their order; each is a list of lines. */
  readonly cells: readonly (readonly Part[])[];
}

/** A line that says whether the agents differ. */
export interface Row extends ComparedLine {
  readonly verdict: Verdict;
}

/** One line of a cell. */
export interface Part {
  readonly text?: string;
  readonly path?: string;
  /** What the path leads to, where the text is a number that other lines have as well. */
  readonly about?: string;
  readonly badge?: BadgeView;
  /** Less prominent text, such as a level or a reason. */
  readonly note?: string;
}

export interface Verdict {
  readonly differs: boolean;
  readonly words: string;
}

export const SAME: Verdict = { differs: false, words: 'same' };
const DIFFERS: Verdict = { differs: true, words: 'differs' };

/** Whether all values are equal. */
export const verdictOn = (values: readonly unknown[]): Verdict =>
  new Set(values).size <= 1 ? SAME : DIFFERS;

/** Whether numbers are equal, and if not, their largest difference. */
export function spreadOf(numbers: readonly number[]): Verdict {
  const spread = Math.max(...numbers) - Math.min(...numbers);
  return spread === 0
    ? SAME
    : { differs: true, words: say('differs by {spread}', { spread: factorScore(spread) }) };
}
