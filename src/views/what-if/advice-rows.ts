import { type Advice, isControl, type Move } from '../../domain/aivss/advice.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import type { Step } from '../../domain/aivss/steps.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal } from '../shared/format.ts';
import { factorInWords, stepInWords, type Titles, wayOf } from './step-in-words.ts';

/** The moves that change the headline. Factors that lead to the same headline share a row. */
export function rowsOf(moves: readonly Move[], { now }: Advice, titles: Titles) {
  const moving = moves.filter(({ score }) => score !== now.score);
  return [...Map.groupBy(moving, groupKey).values()].map((alike) => {
    const move = itemAt(alike, 0);
    const { change, any } = rowWords(smallestOfEach(alike), titles);
    return {
      change,
      /** The factors of which any one is enough; empty for a row with a single move. */
      any,
      isControl: isControl(move),
      badge: badgeOf(move),
      lever: itemAt(move.steps, 0).lever,
      /** How far the headline moves: `−0.5`. */
      moves: `−${decimal((now.score * 10 - move.score * 10) / 10)}`,
    };
  });
}
export type AdviceRow = ReturnType<typeof rowsOf>[number];

const groupKey = ({ steps: [step], score }: Move): string =>
  step?.lever === 'factor' ? String(score) : JSON.stringify(step);

/** One step for each factor: the smallest that has the effect of the row. */
const smallestOfEach = (alike: readonly Move[]): Step[] =>
  alike
    .flatMap(({ steps }) => steps)
    .filter((step, index, all) => all.findIndex((other) => sameLever(step, other)) === index);

const sameLever = (a: Step, b: Step): boolean =>
  a.lever === 'factor' && b.lever === 'factor' ? a.factor === b.factor : a === b;

function rowWords(steps: readonly Step[], titles: Titles) {
  if (steps.length === 1) return { change: stepInWords(itemAt(steps, 0), titles), any: [] };
  const factors = steps.filter((step) => step.lever === 'factor');
  const way = wayOf(itemAt(factors, 0));
  const n = factors.length;
  return factors.map(wayOf).every(({ from, to }) => from === way.from && to === way.to)
    ? {
        change: say('any one of {n} factors from {from} to {to}', { n, ...way }),
        any: factors.map(({ factor }) => FACTORS[factor].label),
      }
    : { change: say('any one of {n} factors', { n }), any: factors.map(factorInWords) };
}
