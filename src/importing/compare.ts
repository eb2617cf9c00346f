import { equation } from '../domain/aivss/equations/index.ts';
import { factorSum, type Score, score } from '../domain/aivss/score.ts';
import { comparePrinted, PRINTED_UNDER } from '../domain/assessment/compare-printed.ts';
import type { Listing } from './listing.ts';
import { FACTORS_OF_A_SET } from './missing.ts';

/** The AIVSS v0.8 score of the numbers of a page; undefined where not all of them could be read. */
export function computedScore({ figures, factors }: Listing): Score | undefined {
  const { cvssBase, threatMultiplier, mitigationFactor } = figures;
  if (cvssBase === undefined || threatMultiplier === undefined || mitigationFactor === undefined) {
    return undefined;
  }
  if (Object.keys(factors).length < FACTORS_OF_A_SET) return undefined;
  return score(
    { cvssBase, baseIsEstimated: true, factors, threatMultiplier, mitigationFactor },
    PRINTED_UNDER,
  );
}

/** How the printed results differ from the computed ones, a clause each: `prints 9.2 instead of 9.3`. */
export function printedDifferences(listing: Listing): string[] {
  const isWhole = Object.keys(listing.factors).length === FACTORS_OF_A_SET;
  const sum = isWhole
    ? factorSum(listing.factors, equation(PRINTED_UNDER).factorSet).toNumber()
    : undefined;
  return comparePrinted(listing.figures.printed, sum, computedScore(listing));
}
