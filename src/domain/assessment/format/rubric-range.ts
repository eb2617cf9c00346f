import type { EquationId } from '../../aivss/equations/index.ts';
import { scoreInputs } from '../../aivss/exposure.ts';
import { FACTOR_IDS, type FactorId } from '../../aivss/factors.ts';
import { type Score, score } from '../../aivss/score.ts';
import { type OffRubric, offRubric, type SnapDirection, snapInputs } from '../../aivss/snap.ts';
import { itemAt } from '../../lookup.ts';
import { countsForHeadline, exposureOf, type Judgement } from '../score.ts';

/**
 * Between which scores an agent lies if nothing but the levels of the rubric is believed: every value that is off it moved
 * down, and up. Like the score itself each end is that of the highest threat, which may be another one.
 *
 * @returns undefined for an agent that is not scored
 */
export function rubricRange(judgement: Judgement, equation: EquationId) {
  const { threats, factors } = exposureOf(judgement);
  if (threats.length === 0) return undefined;
  const scored = threats.map((threat) => scoreInputs(threat, factors));
  /** In any of the scored threats; nothing: both ends are the score itself. */
  const off = together(scored.map((inputs) => offRubric(inputs, equation)));
  if (isNothing(off)) {
    const asJudged = highest(
      judgement.threats.filter(countsForHeadline).map(({ scores }) => scores[equation]),
    );
    return { low: asJudged, high: asJudged, off };
  }
  const moved = (direction: SnapDirection) =>
    highest(scored.map((inputs) => score(snapInputs(inputs, equation, direction), equation)));
  return { low: moved('down'), high: moved('up'), off };
}

const isNothing = ({ factors, threatMultiplier, mitigationFactor }: OffRubric): boolean =>
  factors.length === 0 && !threatMultiplier && !mitigationFactor;

function highest(scores: readonly Score[]): Pick<Score, 'score' | 'band'> {
  const sorted = scores.toSorted((a, b) => b.score - a.score);
  const { score: value, band } = itemAt(sorted, 0);
  return { score: value, band };
}

function together(all: readonly OffRubric[]): OffRubric {
  const factors = new Set<FactorId>(all.flatMap(({ factors: ids }) => ids));
  return {
    factors: FACTOR_IDS.filter((id) => factors.has(id)),
    threatMultiplier: all.some(({ threatMultiplier }) => threatMultiplier),
    mitigationFactor: all.some(({ mitigationFactor }) => mitigationFactor),
  };
}
