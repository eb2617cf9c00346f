import { type Equation, type EquationInputs, type EquationStep, exact, TEN } from './equation.ts';

/** AIVSS v0.8 §3.3–3.5 (OWASP AIVSS project, 19 March 2026). */
export const v08 = {
  label: 'AIVSS v0.8',
  source: 'AIVSS v0.8 §3.3–3.5, 19 March 2026',
  status: 'released',
  formula: '(CVSS_Base + (10 − CVSS_Base) × Factor_Sum / 10 × ThM) × Mitigation_Factor',
  factorSet: 'v0.8',
  /** Table 4a. */
  threatMultipliers: { attacked: '1', 'proof-of-concept': '0.97', unreported: '0.5' },
  /** Table 4b. */
  mitigationFactors: { none: '1', partial: '0.83', strong: '0.67' },
  compute(inputs) {
    const { riskGap, aars, steps } = uplift(inputs);
    const { cvssBase, mitigationFactor } = inputs;
    const raw = cvssBase.plus(aars).times(mitigationFactor);
    const last = (): EquationStep => ({
      symbol: 'AIVSS_raw',
      formula: '(CVSS_Base + AARS) × Mitigation_Factor',
      numbers: `(${exact(cvssBase)} + ${exact(aars)}) × ${exact(mitigationFactor)}`,
      value: exact(raw),
    });
    return { riskGap, aars, raw, steps: () => [...steps(), last()] };
  },
} as const satisfies Equation;

/** Risk_Gap and AARS, each 0 to 10 on the rubric and exact (§3.3 and §3.4), which the v1 amendment shares. */
export function uplift({ cvssBase, factorSum, threatMultiplier }: EquationInputs) {
  const riskGap = TEN.minus(cvssBase);
  const aars = riskGap.times(factorSum).times('0.1').times(threatMultiplier);
  const steps = (): EquationStep[] => [
    {
      symbol: 'Risk_Gap',
      formula: '10 − CVSS_Base',
      numbers: `10 − ${exact(cvssBase)}`,
      value: exact(riskGap),
    },
    {
      symbol: 'AARS',
      formula: 'Risk_Gap × (Factor_Sum / 10) × ThM',
      numbers: `${exact(riskGap)} × (${exact(factorSum)} / 10) × ${exact(threatMultiplier)}`,
      value: exact(aars),
    },
  ];
  return { riskGap, aars, steps };
}
