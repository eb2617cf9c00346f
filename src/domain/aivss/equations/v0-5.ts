import { type Equation, exact } from './equation.ts';

/** AIVSS v0.5 (2025): the mean of base and Factor_Sum, which it called AARS. It has no mitigation factor. */
export const v05 = {
  label: 'AIVSS v0.5',
  source: 'AIVSS v0.5, 2025',
  status: 'superseded',
  formula: '((CVSS_Base + Factor_Sum) / 2) × ThM',
  factorSet: 'v0.5',
  threatMultipliers: { attacked: '1', 'proof-of-concept': '0.97', unreported: '0.91' },
  compute({ cvssBase, factorSum, threatMultiplier }) {
    const raw = cvssBase.plus(factorSum).times('0.5').times(threatMultiplier);
    const steps = () => [
      {
        symbol: 'AIVSS_raw',
        formula: '((CVSS_Base + Factor_Sum) / 2) × ThM',
        numbers: `((${exact(cvssBase)} + ${exact(factorSum)}) / 2) × ${exact(threatMultiplier)}`,
        value: exact(raw),
      },
    ];
    return { raw, steps };
  },
} as const satisfies Equation;
