import type { EquationId } from '../../aivss/equations/index.ts';
import { scoreInputs } from '../../aivss/exposure.ts';
import { FACTOR_IDS } from '../../aivss/factors.ts';
import { type Score, score } from '../../aivss/score.ts';
import { type OffRubric, offRubric, type SnapDirection, snapInputs } from '../../aivss/snap.ts';
import { itemAt } from '../../lookup.ts';
import { countsForHeadline, exposureOf, type Judgement } from '../score.ts';

/**
 * The range in which the score lies if only levels of the rubric are used: every value off the rubric is moved down for
 * the low end and up for the high end. Each end is that of its highest threat, which may be another one.
 *
 * @returns undefined for an agent that is not scored
 */
export function rubricRange(judgement: Judgement, equation: EquationId) {
  const { threats, factors } = exposureOf(judgement);
  if (threats.length === 0) return undefined;
  const scored = threats.map((threat) => scoreInputs(threat, factors));
  /** What is off the rubric in any scored threat. If nothing is, both ends are the score itself. */
  const off = mergeOffRubric(scored.map((inputs) => offRubric(inputs, equation)));
  if (isNothing(off)) {
    const asJudged = highest(
      judgement.threats.filter(countsForHeadline).map(({ scores }) => scores[equation]),
    );
    return { low: asJudged, high: asJudged, off };
  }
  const scoreWhenMoved = (direction: SnapDirection) =>
    highest(scored.map((inputs) => score(snapInputs(inputs, equation, direction), equation)));
  return { low: scoreWhenMoved('down'), high: scoreWhenMoved('up'), off };
}

const isNothing = ({ factors, threatMultiplier, mitigationFactor }: OffRubric): boolean =>
  factors.length === 0 && !threatMultiplier && !mitigationFactor;

function highest(scores: readonly Score[]): Pick<Score, 'score' | 'band'> {
  const { score: value, band } = itemAt(
    scores.toSorted((a, b) => b.score - a.score),
    0,
  );
  return { score: value, band };
}

const mergeOffRubric = (threats: readonly OffRubric[]): OffRubric => ({
  factors: FACTOR_IDS.filter((id) => threats.some(({ factors }) => factors.includes(id))),
  threatMultiplier: threats.some(({ threatMultiplier }) => threatMultiplier),
  mitigationFactor: threats.some(({ mitigationFactor }) => mitigationFactor),
});
