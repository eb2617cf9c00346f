import { type AmplifiedFlaw, amplify } from '../../domain/aivss/amplification.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { ScoreInputs } from '../../domain/aivss/score.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { SCALE_TICKS, STRETCHES } from '../shared/band-scale.ts';
import { decimal } from '../shared/format.ts';

/** The amplification curve of an agent as a drawing, with the table that says the same. */
export interface CurveView {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Points of the curve, and of the line on which a flaw would stay what it is. */
  readonly curve: string;
  readonly diagonal: string;
  /** The area between the two: what the agent adds. */
  readonly area: string;
  readonly bands: readonly {
    readonly id: string;
    readonly label: string;
    readonly y: number;
    readonly height: number;
  }[];
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly {
    readonly base: BadgeView;
    readonly result: BadgeView;
    readonly change: string;
  }[];
  readonly text: string;
}

const WIDTH = 560;
const HEIGHT = 360;
const PLOT = { left: 44, top: 12, right: WIDTH - 74, bottom: HEIGHT - 44 } as const;

const x = (base: number): number => round(PLOT.left + ((PLOT.right - PLOT.left) * base) / 10);
const y = (score: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * score) / 10);
const round = (value: number): number => Math.round(value * 10) / 10;

export function curveOf(factors: ScoreInputs['factors'], equation: EquationId): CurveView {
  const flaws = amplify(factors, equation);
  const exact = flaws.map(({ cvssBase, uplift }) => ({
    cvssBase,
    value: Math.min(cvssBase + uplift, 10),
  }));
  const points = exact.map(({ cvssBase, value }) => `${x(cvssBase)},${y(value)}`);
  const diagonal = [`${x(0)},${y(0)}`, `${x(10)},${y(10)}`];
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    curve: points.join(' '),
    diagonal: diagonal.join(' '),
    area: [...points, ...diagonal.toReversed()].join(' '),
    bands: STRETCHES.map(({ band, from, to }) => ({
      ...{ id: band, label: BANDS[band].label, y: y(to), height: round(y(from) - y(to)) },
    })),
    xTicks: [0, 2, 4, 6, 8, 10].map((base) => ({ at: x(base), label: String(base) })),
    yTicks: SCALE_TICKS.map((score) => ({ at: y(score), label: String(score) })),
    rows: flaws.map((flaw) => rowOf(flaw)),
    text: inWords(flaws),
  };
}

function rowOf({ cvssBase, cvssBand, score, band }: AmplifiedFlaw): CurveView['rows'][number] {
  // The difference of the two numbers beside it, as a reader would take it; the exact uplift may round otherwise.
  const change = (score * 10 - cvssBase * 10) / 10;
  return {
    base: badgeOf({ score: cvssBase, band: cvssBand }),
    result: badgeOf({ score, band }),
    change: `${change < 0 ? '−' : '+'}${decimal(Math.abs(change))}`,
  };
}

function inWords(flaws: readonly AmplifiedFlaw[]): string {
  const at = (base: number): string =>
    decimal(flaws.find(({ cvssBase }) => cvssBase === base)?.score ?? 0);
  return `A flaw with a CVSS base of 3 becomes ${at(3)}, one of 5 becomes ${at(5)}, one of 8 becomes ${at(8)}.`;
}
