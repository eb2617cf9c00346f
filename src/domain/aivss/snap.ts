import { entriesOf } from '../tables.ts';
import { type EquationId, equation } from './equations/index.ts';
import { isOnRubric, RUBRIC_LEVELS, tenOf } from './factors.ts';
import type { ScoreInputs } from './score.ts';

/** Where a value that lies between two levels of the rubric is moved. */
export type SnapDirection = 'down' | 'up';

const FACTOR_LEVELS: readonly number[] = RUBRIC_LEVELS.map(({ score }) => score);

/**
 * The nearest level on the given side of a value, or the value itself where it is a level. Beyond the last level, that
 * level.
 *
 * @param levels at least one, in any order
 */
export function snap(value: number, levels: readonly number[], direction: SnapDirection): number {
  const low = levels.filter((level) => level <= value);
  const high = levels.filter((level) => level >= value);
  const [wanted, other] = direction === 'down' ? [low, high] : [high, low];
  const side = wanted.length > 0 ? wanted : other;
  return side === low ? Math.max(...side) : Math.min(...side);
}

/**
 * The same judgements with every factor, ThM and Mitigation_Factor that is off the rubric moved to a level of it. Every
 * equation rises with each of them, so `down` gives the lowest score that the rubric allows and `up` the highest.
 */
export function snapInputs(
  inputs: ScoreInputs,
  id: EquationId,
  direction: SnapDirection,
): ScoreInputs {
  const { threatMultipliers, mitigationFactors } = equation(id);
  const { threatMultiplier, mitigationFactor } = inputs;
  const factors = Object.entries(inputs.factors).map(([factor, value]) => [
    factor,
    snap(value, FACTOR_LEVELS, direction),
  ]);
  return {
    ...inputs,
    factors: Object.fromEntries(factors),
    ...(threatMultiplier !== undefined && {
      threatMultiplier: snap(threatMultiplier, numbers(threatMultipliers), direction),
    }),
    ...(mitigationFactor !== undefined &&
      mitigationFactors && {
        mitigationFactor: snap(mitigationFactor, numbers(mitigationFactors), direction),
      }),
  };
}

const numbers = (levels: Readonly<Record<string, string>>): number[] =>
  Object.values(levels).map(Number);

/** Which inputs of a threat are off the rubric of an equation. An input that the equation lacks is not. */
export function offRubric(inputs: ScoreInputs, id: EquationId) {
  const { factorSet, threatMultipliers, mitigationFactors } = equation(id);
  const isOff = (value: number | undefined, levels: Readonly<Record<string, string>>): boolean =>
    value !== undefined && !numbers(levels).includes(value);
  return {
    factors: entriesOf(tenOf(inputs.factors, factorSet))
      .filter(([, value]) => !isOnRubric(value))
      .map(([factor]) => factor),
    threatMultiplier: isOff(inputs.threatMultiplier, threatMultipliers),
    mitigationFactor:
      mitigationFactors !== undefined && isOff(inputs.mitigationFactor, mitigationFactors),
  };
}

/** Which values of an input are off the rubric of an equation. A number that equals a level is on it. */
export type OffRubric = Readonly<ReturnType<typeof offRubric>>;
