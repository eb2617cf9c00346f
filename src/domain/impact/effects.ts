import type { EquationId } from '../aivss/equations/index.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import type { DataChange } from './change.ts';
import { factorChanges } from './factor-changes.ts';
import { otherChanges } from './other-changes.ts';
import { type Mark, markOf } from './standing.ts';
import { threatChanges } from './threat-changes.ts';

/** The effect of one change alone on the old headline. */
export interface Effect {
  readonly mark: Mark;
  /** By how much it moves; null where the agent is not scored before or after. */
  readonly points: number | null;
}

export type ChangeWithEffect = Omit<DataChange, 'alone'> & {
  /** Absent where the change cannot move a score. */
  readonly effect?: Effect;
};

/** Every change of the data with its effect. The headline is a maximum, so effects need not add up. */
export function changesWithEffects(
  before: Assessment,
  after: Assessment,
  equation: EquationId,
): ChangeWithEffect[] {
  const markBefore = markOf(before, equation);
  const changes = [
    ...factorChanges(before, after),
    ...threatChanges(before, after),
    ...otherChanges(before, after),
  ];
  return changes.map(({ alone, ...change }) => {
    if (!alone) return change;
    const mark = markOf(alone, equation);
    return { ...change, effect: { mark, points: pointsBetween(markBefore, mark) } };
  });
}

/** In whole tenths, since 9.1 − 8.9 is not 0.2 in binary. */
const pointsBetween = (before: Mark, after: Mark): number | null =>
  before && after ? (tenths(after.score) - tenths(before.score)) / 10 : null;

const tenths = (score: number): number => Math.round(score * 10);

export function jointEffect(before: Mark, after: Mark, changes: readonly ChangeWithEffect[]) {
  const effects = changes.flatMap(({ effect }) => effect?.points ?? (effect ? [null] : []));
  const isWhole = effects.every((points) => points !== null);
  return {
    points: pointsBetween(before, after),
    /** Null where a single effect is no number. */
    sum: isWhole ? effects.reduce((sum, points) => sum + tenths(points), 0) / 10 : null,
  };
}

/** The effect of all changes together, beside the sum of their single effects. */
export type JointEffect = Readonly<ReturnType<typeof jointEffect>>;

/** False where the sum of the single effects is known and differs from their joint effect. */
export const addsUp = ({ points, sum }: JointEffect): boolean =>
  points === null || sum === null || points === sum;
