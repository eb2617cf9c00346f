import { type EquationId, equation, evaluate } from './equations/index.ts';
import type { ExploitMaturity } from './levels.ts';

/**
 * How far a step of one factor moves a score before rounding, without mitigation. It is the same for every factor and
 * whatever the others are: every published equation is linear in Factor_Sum, which adds the ten factors alike.
 *
 * @param step how much the factor rises, 0 to 1
 * @returns an exact decimal
 */
export function stepEffect(
  id: EquationId,
  cvssBase: number,
  maturity: ExploitMaturity,
  step: number,
): string {
  const threatMultiplier = equation(id).threatMultipliers[maturity];
  const rawAt = (factorSum: number) => evaluate(id, { cvssBase, factorSum, threatMultiplier }).raw;
  return rawAt(step).minus(rawAt(0)).toFixed();
}
