import Big from 'big.js';
import { bandOf } from './bands.ts';
import { type EquationId, equation } from './equations/index.ts';
import { factorSum, type ScoreInputs, score } from './score.ts';

/** Enough for a table: between them every published equation is a straight line. */
export const WHOLE_BASES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * The amplification curve of an agent: the score of a flaw of each base, at the document's default exploit maturity
 * (Proof-of-Concept) and without mitigation.
 *
 * @param factors 0 to 1 each
 * @param bases CVSS v4.0 base scores, 0 to 10
 * @returns a flaw for each base, in their order
 */
export function amplify(
  factors: ScoreInputs['factors'],
  id: EquationId,
  bases: readonly number[] = WHOLE_BASES,
): readonly AmplifiedFlaw[] {
  // Only the sum of the factors counts, and many agents have the same sum.
  const key = [id, factorSum(factors, equation(id).factorSet), ...bases].join(' ');
  const curve = CURVES.get(key) ?? bases.map((base) => amplifiedFlaw(base, factors, id));
  CURVES.set(key, curve);
  return curve;
}

const CURVES = new Map<string, readonly AmplifiedFlaw[]>();

function amplifiedFlaw(cvssBase: number, factors: ScoreInputs['factors'], id: EquationId) {
  const { raw, score: result, band } = score({ cvssBase, factors }, id);
  return {
    /** 0 to 10 */
    cvssBase,
    cvssBand: bandOf(cvssBase),
    score: result,
    band,
    /** The uplift before rounding. Below 0 where the equation scores the flaw down. */
    uplift: new Big(raw).minus(cvssBase).toNumber(),
  };
}

/** What a flaw of one CVSS base would become on an agent. */
export type AmplifiedFlaw = Readonly<ReturnType<typeof amplifiedFlaw>>;
