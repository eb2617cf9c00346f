import { say } from '../../words/say.ts';
import { factorScore, listOf } from '../shared/format.ts';
import type { FactorScores } from './factors.ts';

/** By which an agent is known in drawings and column heads. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/**
 * The mark of each agent, around the middle: they lie inside each other, so that those of one value are all seen, and
 * are told apart by their shape as well as by their colour.
 */
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
    /** Where the scale begins and ends; the names of the factors stand before it. */
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
    /** The same in words: where the agents lie furthest apart. */
    text: inWords(factors),
  };
}
export type OverlayView = ReturnType<typeof overlayOf>;

function inWords(factors: readonly FactorScores[]): string {
  const spreads = factors.map(({ label, scores }) => {
    const given = scores.filter((score) => score !== undefined);
    return { label, spread: Math.round((Math.max(...given) - Math.min(...given)) * 100) / 100 };
  });
  const most = Math.max(...spreads.map(({ spread }) => spread));
  if (most === 0) return say('None of the factors that all agents share differs.');
  const furthest = spreads.filter(({ spread }) => spread === most).map(({ label }) => label);
  return say('Furthest apart, by {most}: {furthest}.', {
    most: factorScore(most),
    furthest: listOf(furthest),
  });
}
