import type { MapArea } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MapPlace } from '../../domain/aivss/map-place.ts';
import { MAP_SIZES, type MapSize, mapFrame, mapScale } from './frame.ts';
import { apart, type Box, labelsOf } from './labels.ts';

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
  const wanted = all.map(({ place }) => ({ x: x(place.factorSum), y: y(place.cvssBase) }));
  const points = apart(wanted, GAP).map((point, at) => ({ ...point, text: all[at]?.text ?? '' }));
  const taken = [
    ...points.flatMap((point, at) => stemBox(point, all[at]?.place.equalBase, y)),
    ...mapFrame(equation, area, size).fields.map(({ label }) => nameBox(label)),
  ];
  const labels = labelsOf(points, { ...plot, right: MAP_SIZES[size].width }, taken);
  const marks = points.map(({ x: left, y: top }, at) => {
    const one = all[at];
    const label = labels[at];
    if (!one) return [];
    const { band, isLowered, equalBase } = one.place;
    return [
      {
        x: left,
        y: top,
        /** What is written beside it where there is room. */
        name: one.text,
        /** What the link says. */
        title: one.title,
        path: one.path,
        band,
        isLowered,
        /** From the mark to where an unmitigated flaw with this score would stand. */
        stem: equalBase === undefined ? undefined : y(equalBase),
        label,
        /** What stands there for its name, where that finds no room. */
        number: label?.number,
      },
    ];
  });
  const hasMoved = points.some(
    (point, at) => point.x !== wanted[at]?.x || point.y !== wanted[at]?.y,
  );
  return { marks: marks.flat(), hasMoved };
}
export type MapMark = ReturnType<typeof drawMarks>['marks'][number];

function stemBox(
  point: { readonly x: number; readonly y: number },
  base: number | undefined,
  y: (base: number) => number,
): Box[] {
  if (base === undefined) return [];
  const end = y(base);
  const [top, bottom] = [Math.min(point.y, end), Math.max(point.y, end)];
  return [{ left: point.x - 2, right: point.x + 2, top, bottom }];
}

const nameBox = ({ x, y, text }: { x: number; y: number; text: string }): Box => ({
  left: x,
  right: x + text.length * 8,
  top: y - 13,
  bottom: y + 3,
});
