import type { MapArea } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MapPlace } from '../../domain/aivss/map-place.ts';
import { MAP_SIZES, type MapSize, mapFrame, mapScale } from './frame.ts';
import { apart, type Box, labelsOf, type Point, type TextMark } from './labels.ts';

/** What stands on a map: a score, what is written beside it, and where it leads. */
export interface MarkOf {
  readonly place: MapPlace;
  readonly text: string;
  readonly title: string;
  /** Below the base. */
  readonly path: string;
}

/** Middle to middle: two marks side by side. */
const GAP = 13;

export function drawMarks(
  all: readonly MarkOf[],
  area: MapArea,
  size: MapSize,
  equation: EquationId,
) {
  const { plot, x, y } = mapScale(area, size);
  const wanted = all.map(({ place, ...mark }) => ({
    ...mark,
    band: place.band,
    isLowered: place.isLowered,
    x: x(place.factorSum),
    y: y(place.cvssBase),
    /** From the mark to where an unmitigated flaw with this score would stand. */
    stem: place.equalBase === undefined ? undefined : y(place.equalBase),
  }));
  const points = apart(wanted, GAP);
  const taken = [
    ...points.flatMap(stemBox),
    ...mapFrame(equation, area, size).fields.map(({ label }) => nameBox(label)),
  ];
  const labels = labelsOf(points, { ...plot, right: MAP_SIZES[size].width }, taken);
  return {
    marks: points.map((mark, at) => ({ ...mark, label: labels[at] })),
    hasMoved: points.some((point, at) => point.x !== wanted[at]?.x || point.y !== wanted[at]?.y),
  };
}

interface Stem extends Point {
  readonly stem: number | undefined;
}
const stemBox = ({ x, y, stem }: Stem): Box[] =>
  stem === undefined
    ? []
    : [{ left: x - 2, right: x + 2, top: Math.min(y, stem), bottom: Math.max(y, stem) }];

export const nameBox = ({ x, y, text }: TextMark): Box => ({
  left: x,
  right: x + text.length * 8,
  top: y - 13,
  bottom: y + 3,
});
