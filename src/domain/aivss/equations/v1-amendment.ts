import { type Equation, type EquationStep, exact } from './equation.ts';
import { uplift, v08 } from './v0-8.ts';

/** The v1 amendment, proposed to the OWASP AIVSS project in April 2026 and not released. */
export const v1Amendment = {
  label: 'AIVSS v1 amendment (proposal)',
  source: 'Amendment proposed to the OWASP AIVSS project, April 2026',
  status: 'proposed',
  formula: 'CVSS_Base + (10 − CVSS_Base) × Factor_Sum / 10 × ThM × Mitigation_Factor',
  factorSet: 'v0.8',
  threatMultipliers: v08.threatMultipliers,
  mitigationFactors: v08.mitigationFactors,
  compute(inputs) {
    const { riskGap, aars, steps } = uplift(inputs);
    const { cvssBase, mitigationFactor } = inputs;
    const raw = cvssBase.plus(aars.times(mitigationFactor));
    const last = (): EquationStep => ({
      symbol: 'AIVSS_raw',
      formula: 'CVSS_Base + AARS × Mitigation_Factor',
      numbers: `${exact(cvssBase)} + ${exact(aars)} × ${exact(mitigationFactor)}`,
      value: exact(raw),
    });
    return { riskGap, aars, raw, steps: () => [...steps(), last()] };
  },
} as const satisfies Equation;
