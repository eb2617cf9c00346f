import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { overridesIn } from '../../domain/aivss/exposure.ts';
import { MODE_ONE, modeOneOf } from '../../domain/aivss/mode-one.ts';
import {
  factorScores,
  isScored,
  type Judgement,
  type ScoredThreat,
} from '../../domain/assessment/score.ts';
import { threatAnchor } from '../../domain/links.ts';
import { badgeOf, scoreBadge } from '../shared/badge.ts';
import { calculationOf } from '../shared/score-view.ts';

/** How the score of a threat is computed, with the number of factors that the threat overrides. */
export function calculationOfThreat(
  { scores, inputs }: ScoredThreat,
  { factors }: Pick<Judgement, 'factors'>,
  id: EquationId,
) {
  const { factorSet } = equation(id);
  const overrides = overridesIn(factorSet, inputs.overrides, factorScores(factors));
  return calculationOf(scores[id], Object.keys(overrides).length);
}

/** A row for each scored threat: its base, the other terms of its sum, and its scores under the other equations. */
export function sumsOf(judgement: Judgement, id: EquationId) {
  const others = EQUATION_IDS.filter((other) => other !== id);
  const rows = judgement.threats.filter(isScored).map((threat) => {
    const { inputs, steps, flags } = calculationOfThreat(threat, judgement, id);
    const modeOne = modeOneOf(threat);
    const [, ...terms] = [
      ...inputs.map(({ name, value }) => ({ name, value })),
      ...steps.map(({ symbol, value }) => ({ name: symbol, value })),
    ];
    return {
      title: threat.title,
      anchor: threatAnchor(threat.id),
      base: scoreBadge(threat.inputs.cvssBase),
      terms,
      others: [
        modeOne && badgeOf(modeOne),
        ...others.map((other) => badgeOf(threat.scores[other])),
      ],
      flags,
    };
  });
  const flags = new Map(rows.flatMap((row) => row.flags.map((flag) => [flag.id, flag])));
  return {
    rows,
    terms: rows[0]?.terms.map(({ name }) => name) ?? [],
    others: [MODE_ONE.label, ...others.map((other) => equation(other).label)],
    notes: [...flags.values()],
    formula: equation(id).formula,
  };
}
export type SumsView = ReturnType<typeof sumsOf>;
