import Big from 'big.js';

import { type EquationId, equation } from './equations/index.ts';
import type { ExploitMaturity } from './levels.ts';

/**
 * How far a step of one factor moves a score before rounding, without mitigation. Every published equation is linear in
 * Factor_Sum, which adds the ten factors alike: the factor, and where the others stand, make no difference.
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
  const { compute, threatMultipliers } = equation(id);
  const rawAt = (factorSum: number): Big =>
    compute({
      cvssBase: new Big(cvssBase),
      factorSum: new Big(factorSum),
      threatMultiplier: new Big(threatMultipliers[maturity]),
      mitigationFactor: new Big(1),
    }).raw;
  return rawAt(step).minus(rawAt(0)).toFixed();
}
