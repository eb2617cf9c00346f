import { calculationSteps } from '../../domain/aivss/calculation.ts';
import { EQUATION_STATUSES } from '../../domain/aivss/equations/equation.ts';
import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { FACTOR_IDS, FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import { SCORE_FLAGS } from '../../domain/aivss/flags.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from './badge.ts';
import { decimal, factorScore, inSentence, unrounded } from './format.ts';

/** @param overridden how many of the ten factors the threat sets for itself */
export function calculationOf(score: Score, overridden = 0) {
  const { label, source, formula } = equation(score.equation);
  return {
    equation: label,
    source,
    formula,
    badge: badgeOf(score),
    inputs: inputsOf(score, overridden),
    steps: calculationSteps(score),
    flags: score.flags.map((id) => ({ id, ...SCORE_FLAGS[id] })),
  };
}
export type CalculationView = ReturnType<typeof calculationOf>;

function inputsOf(score: Score, overridden: number) {
  const estimated = score.flags.includes('estimated-base');
  const maturity = score.exploitMaturity && EXPLOIT_MATURITY[score.exploitMaturity];
  const mitigation = score.mitigation && MITIGATION[score.mitigation];
  return [
    {
      name: 'CVSS_Base',
      value: decimal(score.cvssBase),
      note: estimated ? say('estimated: no vector') : say('CVSS v4.0 base score'),
    },
    {
      name: 'Factor_Sum',
      value: unrounded(score.factorSum),
      note:
        overridden > 0
          ? say('sum of the ten factors, {overridden} of them judged for this threat', {
              overridden,
            })
          : say('sum of the ten factors'),
    },
    {
      name: 'ThM',
      value: unrounded(score.threatMultiplier),
      note: maturity
        ? say('exploit maturity: {label}', { label: maturity.label })
        : say('a number from a source'),
    },
    ...(score.mitigationFactor === undefined
      ? []
      : [
          {
            name: 'Mitigation_Factor',
            value: unrounded(score.mitigationFactor),
            note: mitigation
              ? say('mitigation: {label}', { label: inSentence(mitigation.label) })
              : say('a number from a source'),
          },
        ]),
  ];
}

/** `Dynamic Tool Use 0.5` for each factor that has a score. */
export const factorsInWords = (
  scores: Readonly<Partial<Record<FactorId, number | undefined>>>,
): string[] =>
  FACTOR_IDS.flatMap((id) => {
    const score = scores[id];
    return score === undefined ? [] : [`${FACTORS[id].label} ${factorScore(score)}`];
  });

/** Every equation as the head of a column. A proposal needs no status, since its label says that it is one. */
export const equationHeads = (headline: EquationId) =>
  EQUATION_IDS.map((id) => ({
    id,
    label: equation(id).label,
    status: equation(id).status === 'proposed' ? undefined : EQUATION_STATUSES[equation(id).status],
    headline: id === headline,
  }));
