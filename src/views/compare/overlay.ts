import { say } from '../../words/say.ts';
import { factorScore, listOf } from '../shared/format.ts';
import type { FactorScores } from './factors.ts';

/** The letters of the agents in drawings and column heads. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** The mark of each agent, around its middle. Marks fit inside each other, so that equal scores are all seen, and differ in shape. */
export const AGENT_MARKS: Readonly<Record<Letter, string>> = {
  A: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z',
  B: 'M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z',
  C: 'M-9-9H9V9H-9Z',
  D: 'M0-13L13 0L0 13L-13 0Z',
};

const WIDTH = 360;
/** Room for the longest name of a factor. */
const LEFT = 162;
const RIGHT = WIDTH - 14;
const TOP = 24;
const ROW = 30;

/** The factor scores of several agents: a line for each factor, with a mark for each agent. */
export function overlayOf(factors: readonly FactorScores[], agents: number) {
  const yOf = (row: number): number => TOP + ROW * (row + 0.5);
  const xOf = (score: number): number => LEFT + (RIGHT - LEFT) * score;
  return {
    width: WIDTH,
    /** The ends of the scale; the names of the factors stand to the left of it. */
    left: LEFT,
    right: RIGHT,
    height: TOP + ROW * factors.length,
    rows: factors.map(({ label }, row) => ({ label, y: yOf(row) })),
    ticks: [0, 0.5, 1].map((score) => ({ x: xOf(score), label: factorScore(score) })),
    agents: LETTERS.slice(0, agents).map((letter, agent) => ({
      letter,
      marks: factors.flatMap(({ scores }, row) => {
        const score = scores[agent];
        return score === undefined ? [] : { x: xOf(score), y: yOf(row) };
      }),
    })),
    /** The factors with the largest differences, in words. */
    text: differencesInWords(factors),
  };
}
export type OverlayView = ReturnType<typeof overlayOf>;

function differencesInWords(factors: readonly FactorScores[]): string {
  const spreads = factors.map(({ label, scores }) => {
    const known = scores.filter((score) => score !== undefined);
    return { label, spread: Math.round((Math.max(...known) - Math.min(...known)) * 100) / 100 };
  });
  const largest = Math.max(...spreads.map(({ spread }) => spread));
  if (largest === 0) return say('None of the factors that all agents share differs.');
  const furthest = spreads.filter(({ spread }) => spread === largest).map(({ label }) => label);
  return say('Furthest apart, by {most}: {furthest}.', {
    most: factorScore(largest),
    furthest: listOf(furthest),
  });
}
