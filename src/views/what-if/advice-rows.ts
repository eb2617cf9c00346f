import { type Advice, isControl, type Move } from '../../domain/aivss/advice.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import type { AdviceStep, Lever } from '../../domain/aivss/steps.ts';
import { itemAt } from '../../domain/lookup.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { decimal } from '../shared/format.ts';
import { fromTo, stepInWords, type Titles } from './step-in-words.ts';

/** A change of one judgement, or of one of several that do the same. */
export interface AdviceRow {
  readonly change: string;
  /** The factors of which any one will do; empty where there is one. */
  readonly any: readonly string[];
  readonly lever: Lever;
  readonly isControl: boolean;
  readonly badge: BadgeView;
  /** How far the headline moves: `−0.5`. */
  readonly moves: string;
}

/** Factors that lead to the same headline stand in one row. What moves nothing is left out. */
export function rowsOf(moves: readonly Move[], { now }: Advice, titles: Titles): AdviceRow[] {
  const moving = moves.filter(({ score }) => score !== now.score);
  return [...Map.groupBy(moving, likeness).values()].map((alike) => {
    const move = itemAt(alike, 0);
    const { change, any } = inOneRow(smallestOfEach(alike), titles);
    return {
      change,
      any,
      isControl: isControl(move),
      badge: badgeOf(move),
      lever: itemAt(move.steps, 0).lever,
      moves: `−${decimal((now.score * 10 - move.score * 10) / 10)}`,
    };
  });
}

const likeness = ({ steps: [step], score }: Move): string =>
  step?.lever === 'factor' ? String(score) : JSON.stringify(step);

/** A factor need not go further down than to where it has the same effect. */
const smallestOfEach = (alike: readonly Move[]): AdviceStep[] =>
  alike
    .flatMap(({ steps }) => steps)
    .filter((step, index, all) => all.findIndex((other) => sameLever(step, other)) === index);

const sameLever = (a: AdviceStep, b: AdviceStep): boolean =>
  a.lever === 'factor' && b.lever === 'factor' ? a.factor === b.factor : a === b;

function inOneRow(steps: readonly AdviceStep[], titles: Titles): Pick<AdviceRow, 'change' | 'any'> {
  if (steps.length === 1) return { change: stepInWords(itemAt(steps, 0), titles), any: [] };
  const factors = steps.filter((step) => step.lever === 'factor');
  const ways = new Set(factors.map(fromTo));
  return ways.size === 1
    ? {
        change: `any one of ${factors.length} factors from ${[...ways][0]}`,
        any: factors.map(({ factor }) => FACTORS[factor].label),
      }
    : {
        change: `any one of ${factors.length} factors`,
        any: factors.map((step) => `${FACTORS[step.factor].label} from ${fromTo(step)}`),
      };
}
