import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { stepEffect } from '../../domain/aivss/factor-step.ts';
import { EXPLOIT_MATURITY, EXPLOIT_MATURITY_IDS } from '../../domain/aivss/levels.ts';
import { scoreBadge } from '../shared/badge.ts';

/** The CVSS bases for which the effect of a step is shown. */
const SHOWN_BASES = [1, 3, 5, 7, 9] as const;
/** The distance from one level of the rubric to the next. */
const STEP = 0.5;

/** How far a step from one level of the rubric to the next moves a score; the same for every factor. */
export function stepView(id: EquationId) {
  const { label, source, formula, threatMultipliers, mitigationFactors } = equation(id);
  return {
    equation: label,
    source,
    formula,
    credit: mitigationFactors && [mitigationFactors.partial, mitigationFactors.strong],
    maturities: EXPLOIT_MATURITY_IDS.map((maturity) => ({
      label: EXPLOIT_MATURITY[maturity].label,
      multiplier: threatMultipliers[maturity],
    })),
    rows: SHOWN_BASES.map((base) => ({
      base: scoreBadge(base),
      effects: EXPLOIT_MATURITY_IDS.map((maturity) => `+${stepEffect(id, base, maturity, STEP)}`),
    })),
  };
}
export type StepView = ReturnType<typeof stepView>;
