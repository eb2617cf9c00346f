import Big from 'big.js';
import { onceEach } from '../once-each.ts';
import { lazyTable } from '../tables.ts';
import { BANDS, type BandId, bandOf } from './bands.ts';
import { EQUATION_IDS, type EquationId, equation, evaluate } from './equations/index.ts';
import { DEFAULT_EXPLOIT_MATURITY } from './levels.ts';
import { reportedScore } from './score.ts';

/**
 * Where the bands meet on the map of flaw and agent, for the document's default exploit maturity and no mitigation. It is
 * solved from the equation itself: with the CVSS base or the factor sum fixed, every published equation is a straight
 * line in the other.
 */

/** A point of the map, in the inputs of the equation. */
export interface MapPoint {
  readonly factorSum: number;
  readonly cvssBase: number;
}

/** A part of the map. Both axes go from 0 to 10 at most. */
export interface MapArea {
  readonly factorSum: Span;
  readonly cvssBase: Span;
}
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const WHOLE_MAP: MapArea = {
  factorSum: { from: 0, to: 10 },
  cvssBase: { from: 0, to: 10 },
};

export interface BandField {
  readonly band: BandId;
  /** Where the band begins, from the least factor sum on. Empty where the border does not cross the area. */
  readonly border: readonly MapPoint[];
  /** The part of the area in which a flaw reaches the band or a more severe one. */
  readonly reached: readonly MapPoint[];
}

/** A rounded score is in a band from half a tenth below where the band begins. */
const HALF_STEP = new Big('0.05');
/** Between two points of a border, on either axis: so near that nobody sees the chord in place of the curve. */
const STEP = 0.5;

/** The bands that reach into an area, the least severe first. */
export const bandFields = (id: EquationId, area: MapArea): readonly BandField[] =>
  fieldsIn(area)[id];

/** Solved once: every page of an agent has the whole map, and solving it again took a tenth of the rendering. */
const fieldsIn = onceEach((area: MapArea) =>
  lazyTable(EQUATION_IDS, (id) =>
    (['low', 'medium', 'high', 'critical'] as const).flatMap((band): BandField[] => {
      const least = new Big(BANDS[band].from).minus(HALF_STEP);
      const border = borderOf(least, id, area);
      const reached = areaReached(border, least, id, area);
      return reached.length > 0 ? [{ band, border, reached }] : [];
    }),
  ),
);

/**
 * The CVSS base that an unmitigated flaw of the default maturity needs for a score; it may lie off the scale.
 *
 * @param raw the score before rounding
 * @param factorSum 0 to 10
 */
export function baseFor(raw: Big.BigSource, factorSum: number, id: EquationId): number {
  return solveLine(new Big(raw), rawAt(0, factorSum, id), rawAt(10, factorSum, id));
}

/** The band of an unmitigated flaw of the default maturity, by its CVSS base and Factor_Sum, each 0 to 10. */
export const bandAt = ({ factorSum, cvssBase }: MapPoint, id: EquationId): BandId =>
  bandOf(reportedScore(rawAt(cvssBase, factorSum, id)));

function rawAt(cvssBase: Big.BigSource, factorSum: Big.BigSource, id: EquationId): Big {
  const threatMultiplier = equation(id).threatMultipliers[DEFAULT_EXPLOIT_MATURITY];
  return evaluate(id, { cvssBase, factorSum, threatMultiplier }).raw;
}

/** Where a straight line takes the wanted value, given its values at 0 and at 10. */
const solveLine = (wanted: Big, atZero: Big, atTen: Big): number =>
  wanted.minus(atZero).times(10).div(atTen.minus(atZero)).toNumber();

/** Points along both axes: where a border is steep, those along the factor sum alone would lie too far apart. */
function borderOf(least: Big, id: EquationId, { factorSum, cvssBase }: MapArea): MapPoint[] {
  const alongSums = stepsIn(factorSum).map((sum) => ({
    factorSum: sum,
    cvssBase: baseFor(least, sum, id),
  }));
  const alongBases = stepsIn(cvssBase).flatMap((base) => {
    const [atZero, atTen] = [0, 10].map((sum) => rawAt(base, sum, id));
    // Under some equations a base of 10 scores 10 on every agent, so no factor sum is a border.
    if (!atZero || !atTen || atZero.eq(atTen)) return [];
    return { factorSum: solveLine(least, atZero, atTen), cvssBase: base };
  });
  return [...alongSums, ...alongBases]
    .filter((point) => isWithin(factorSum, point.factorSum) && isWithin(cvssBase, point.cvssBase))
    .toSorted((a, b) => a.factorSum - b.factorSum || b.cvssBase - a.cvssBase);
}

const isWithin = ({ from, to }: Span, value: number): boolean => value >= from && value <= to;
const stepsIn = ({ from, to }: Span): number[] =>
  Array.from({ length: Math.round((to - from) / STEP) + 1 }, (_, step) => from + step * STEP);

/** What lies above and to the right of a border: both inputs only ever raise a score. */
function areaReached(
  border: readonly MapPoint[],
  least: Big,
  id: EquationId,
  { factorSum, cvssBase }: MapArea,
): MapPoint[] {
  const corner = (sum: number, base: number): MapPoint => ({ factorSum: sum, cvssBase: base });
  const [first, last] = [border.at(0), border.at(-1)];
  if (rawAt(cvssBase.from, factorSum.from, id).gte(least)) {
    // Even the lowest corner reaches the band.
    return [
      corner(factorSum.from, cvssBase.from),
      corner(factorSum.to, cvssBase.from),
      corner(factorSum.to, cvssBase.to),
      corner(factorSum.from, cvssBase.to),
    ];
  }
  if (!first || !last) return [];
  return [
    ...border,
    corner(factorSum.to, last.cvssBase),
    corner(factorSum.to, cvssBase.to),
    corner(first.factorSum, cvssBase.to),
  ];
}
