import { factorScore } from '../format.ts';
import type { FactorScores } from './factors.ts';
import { listed } from './row.ts';

/** The factor scores of several agents laid over each other: a row for each factor, a line for each agent. */
export interface OverlayView {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly { readonly label: string; readonly labelY: number; readonly y: number }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lines: readonly {
    readonly letter: string;
    /** Points of each unbroken stretch: a factor that was not judged interrupts the line. */
    readonly stretches: readonly string[];
    readonly marks: readonly Point[];
  }[];
  /** The same in words: where the agents lie furthest apart. */
  readonly text: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** By which an agent is known in drawings and column heads. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

const WIDTH = 360;
const LEFT = 12;
const RIGHT = WIDTH - 12;
const TOP = 26;
const LABEL = 16;
/** Agents of one value stand below each other, so that none hides another. */
const SHIFT = 10;
const GAP = 12;

export function overlayOf(factors: readonly FactorScores[], agents: number): OverlayView {
  const rowHeight = LABEL + SHIFT * agents + GAP;
  const topOf = (row: number): number => TOP + row * rowHeight;
  const xOf = (score: number): number => LEFT + (RIGHT - LEFT) * score;
  const letters = LETTERS.slice(0, agents);
  return {
    ...{ width: WIDTH, left: LEFT, right: RIGHT },
    height: topOf(factors.length),
    rows: factors.map(({ label }, row) => ({
      label,
      labelY: topOf(row) + 11,
      y: topOf(row) + LABEL + (SHIFT * agents) / 2,
    })),
    ticks: [0, 0.5, 1].map((score) => ({ x: xOf(score), label: factorScore(score) })),
    lines: letters.map((letter, agent) => {
      const points = factors.map(({ scores }, row) => {
        const score = scores[agent];
        const y = topOf(row) + LABEL + SHIFT * (agent + 0.5);
        return score === undefined ? undefined : { x: xOf(score), y };
      });
      return {
        letter,
        stretches: stretchesOf(points),
        marks: points.filter((point) => point !== undefined),
      };
    }),
    text: inWords(factors),
  };
}

function stretchesOf(points: readonly (Point | undefined)[]): string[] {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point) stretches.at(-1)?.push(point);
    else stretches.push([]);
  }
  return stretches
    .filter(({ length }) => length > 1)
    .map((stretch) => stretch.map(({ x, y }) => `${x},${y}`).join(' '));
}

function inWords(factors: readonly FactorScores[]): string {
  const spreads = factors.map(({ label, scores }) => {
    const given = scores.filter((score) => score !== undefined);
    return { label, spread: Math.round((Math.max(...given) - Math.min(...given)) * 100) / 100 };
  });
  const most = Math.max(...spreads.map(({ spread }) => spread));
  if (most === 0) return 'No factor that all have differs.';
  const furthest = spreads.filter(({ spread }) => spread === most).map(({ label }) => label);
  return `Furthest apart, by ${factorScore(most)}: ${listed(furthest)}.`;
}
