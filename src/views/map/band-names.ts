import { bandAt } from '../../domain/aivss/band-borders.ts';
import type { BandId } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { mapScale } from './frame.ts';
import { type Box, distance, isInside, overlap, type Point, type TextMark } from './labels.ts';
import { nameBox } from './marks.ts';

/** In pixels, between the places that are tried for a name. */
const NAME_STEP = 6;

/**
 * Places the name of a band where it would stand, or else at the nearest place in its band that has no square. Where a
 * crowd leaves none, it lies on the squares.
 */
export function placeBandName(
  squares: readonly (Point & { side: number })[],
  { band, label }: { readonly band: BandId; readonly label: TextMark },
  { plot, pointAt }: ReturnType<typeof mapScale>,
  equation: EquationId,
): TextMark {
  const taken = squares.map(({ x, y, side }) => ({
    left: x,
    top: y,
    right: x + side,
    bottom: y + side,
  }));
  const isFree = (name: TextMark) => !taken.some((square) => overlap(nameBox(name), square));
  if (isFree(label)) return label;
  const isInBand = (name: TextMark) =>
    lowAndHigh(nameBox(name)).every((corner) => bandAt(pointAt(corner), equation) === band);
  const names = stepsIn(plot.left, plot.right).flatMap((x) =>
    stepsIn(plot.top, plot.bottom).map((y) => ({ ...label, x, y })),
  );
  const nearestFirst = names
    .filter((name) => isInside(nameBox(name), plot))
    .toSorted((a, b) => distance(a, label) - distance(b, label));
  return nearestFirst.find((name) => isFree(name) && isInBand(name)) ?? label;
}

const stepsIn = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / NAME_STEP) + 1 }, (_, at) => from + at * NAME_STEP);

/** The corners with the least and the most severe point of a box: both inputs only raise a score. */
const lowAndHigh = ({ left, right, top, bottom }: Box): Point[] => [
  { x: left, y: bottom },
  { x: right, y: top },
];
