import type { MapArea } from '../../domain/aivss/band-borders.ts';
import type { BandId } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MapPlace } from '../../domain/aivss/map-place.ts';
import { MAP_SIZES, type MapSize, mapFrame, mapScale } from './frame.ts';
import { apart, type Box, type Label, labelsOf } from './labels.ts';

/** What stands on a map: a score, what is written beside it, and where it leads. */
export interface MarkOf {
  readonly place: MapPlace;
  readonly text: string;
  readonly title: string;
  /** Below the base. */
  readonly path: string;
}

export interface MapMark {
  /** What is written beside it where there is room. */
  readonly name: string;
  /** What the link says. */
  readonly title: string;
  readonly path: string;
  readonly band: BandId;
  readonly isLowered: boolean;
  readonly x: number;
  readonly y: number;
  /** From the mark to where an unmitigated flaw with this score would stand. */
  readonly stem: number | undefined;
  readonly label: (Label & { readonly text: string }) | undefined;
  /** What stands there for its name, where that finds no room. */
  readonly number: number | undefined;
}

export interface MapMarks {
  readonly marks: readonly MapMark[];
  /** Whether marks of one place were moved apart. */
  readonly hasMoved: boolean;
}

/** Middle to middle: two marks side by side. */
const GAP = 13;

export function drawMarks(
  all: readonly MarkOf[],
  area: MapArea,
  size: MapSize,
  equation: EquationId,
): MapMarks {
  const { plot, x, y } = mapScale(area, size);
  const wanted = all.map(({ place }) => ({ x: x(place.factorSum), y: y(place.cvssBase) }));
  const points = apart(wanted, GAP).map((point, at) => ({ ...point, text: all[at]?.text ?? '' }));
  const taken = [
    ...points.flatMap((point, at) => stemBox(point, all[at]?.place.equalBase, y)),
    ...mapFrame(equation, area, size).fields.map(({ label }) => nameBox(label)),
  ];
  const labels = labelsOf(points, { ...plot, right: MAP_SIZES[size].width }, taken);
  const marks = points.map(({ x: left, y: top }, at): MapMark[] => {
    const one = all[at];
    const label = labels[at];
    if (!one) return [];
    const { band, isLowered, equalBase } = one.place;
    return [
      {
        x: left,
        y: top,
        name: one.text,
        title: one.title,
        path: one.path,
        band,
        isLowered,
        stem: equalBase === undefined ? undefined : y(equalBase),
        label,
        number: label?.number,
      },
    ];
  });
  const hasMoved = points.some(
    (point, at) => point.x !== wanted[at]?.x || point.y !== wanted[at]?.y,
  );
  return { marks: marks.flat(), hasMoved };
}

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
