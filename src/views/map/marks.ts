import type { MapArea } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MapPlace } from '../../domain/aivss/map-place.ts';
import { MAP_SIZES, type MapSize, mapFrame, mapScale } from './frame.ts';
import { type Box, labelsOf, moveApart, type Point, type TextMark } from './labels.ts';

/** A mark of a map: its place, the text beside it, and its link. */
export interface MarkInput {
  readonly place: MapPlace;
  readonly text: string;
  readonly title: string;
  readonly path: string;
}

/** The least distance between the middles of two marks. */
const MARK_GAP = 13;

export function drawMarks(
  inputs: readonly MarkInput[],
  area: MapArea,
  size: MapSize,
  equation: EquationId,
) {
  const { plot, x, y } = mapScale(area, size);
  const exact = inputs.map(({ place, ...mark }) => ({
    ...mark,
    band: place.band,
    isLowered: place.isLowered,
    x: x(place.factorSum),
    y: y(place.cvssBase),
    /** The y coordinate of an unmitigated flaw with the same score, to which a line is drawn. */
    stem: place.equalBase === undefined ? undefined : y(place.equalBase),
  }));
  const points = moveApart(exact, MARK_GAP);
  const takenBoxes = [
    ...points.flatMap(stemBox),
    ...mapFrame(equation, area, size).fields.map(({ label }) => nameBox(label)),
  ];
  const labels = labelsOf(points, { ...plot, right: MAP_SIZES[size].width }, takenBoxes);
  return {
    marks: points.map((mark, index) => ({ ...mark, label: labels[index] })),
    hasMoved: points.some(
      (point, index) => point.x !== exact[index]?.x || point.y !== exact[index]?.y,
    ),
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
