import {
  type BandField,
  bandFields,
  type MapArea,
  type MapPoint,
  type Span,
  WHOLE_MAP,
} from '../../domain/aivss/band-borders.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { say } from '../../words/say.ts';
import { tenth } from '../shared/format.ts';

export const MAP_SIZES = {
  wide: { width: 980, height: 560, left: 52, top: 10, margin: 14, below: 50 },
  square: { width: 440, height: 420, left: 46, top: 8, margin: 10, below: 52 },
  narrow: { width: 360, height: 380, left: 40, top: 8, margin: 8, below: 48 },
} as const;
export type MapSize = keyof typeof MAP_SIZES;

/** The background of a map of flaw and agent: its axes, and the fields of the bands. */
export function mapFrame(equation: EquationId, area: MapArea, size: MapSize) {
  const { width, height } = MAP_SIZES[size];
  const { plot, x, y } = mapScale(area, size);
  const fields = visibleFields(bandFields(equation, area));
  const points = (mapPoints: readonly MapPoint[]): string =>
    mapPoints.map(({ factorSum, cvssBase }) => `${x(factorSum)},${y(cvssBase)}`).join(' ');
  return {
    width,
    height,
    plot,
    area,
    /** The least severe first: each is drawn over the earlier ones. */
    fields: fields.map(({ band, reached, border }, index) => ({
      band,
      reached: points(reached),
      border: points(border),
      label: {
        ...labelAt(border[0], fields[index + 1]?.border[0], area, { x, y }),
        text: BANDS[band].label,
      },
    })),
    xTicks: wholesIn(area.factorSum).map((sum) => ({ at: x(sum), label: String(sum) })),
    yTicks: wholesIn(area.cvssBase).map((base) => ({ at: y(base), label: String(base) })),
    /** A note that the axes do not run from 0 to 10; undefined where they do. */
    zoom: zoomInWords(area),
  };
}
export type MapFrame = ReturnType<typeof mapFrame>;

/** Leaves out fields that others cover: of the bands that cover the whole area, only the most severe is visible. */
const visibleFields = (fields: readonly BandField[]): readonly BandField[] =>
  fields.slice(
    Math.max(
      0,
      fields.findLastIndex(({ border }) => border.length === 0),
    ),
  );

export function mapScale({ factorSum, cvssBase }: MapArea, size: MapSize) {
  const { width, height, left, top, margin, below } = MAP_SIZES[size];
  const plot = { left, top, right: width - margin, bottom: height - below };
  const part = ({ from, to }: Span, value: number): number => (value - from) / (to - from);
  return {
    plot,
    x: (sum: number): number => tenth(plot.left + (plot.right - plot.left) * part(factorSum, sum)),
    y: (base: number): number =>
      tenth(plot.bottom - (plot.bottom - plot.top) * part(cvssBase, base)),
    /** What stands at a place of the drawing. */
    pointAt: (at: { readonly x: number; readonly y: number }): MapPoint => ({
      factorSum: between(factorSum, (at.x - plot.left) / (plot.right - plot.left)),
      cvssBase: between(cvssBase, (plot.bottom - at.y) / (plot.bottom - plot.top)),
    }),
  };
}

const between = ({ from, to }: Span, part: number): number => from + (to - from) * part;

const wholesIn = ({ from, to }: Span): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

/**
 * The position of the name of a band: where its border enters the area, inside the band. The lowest band has no border; its
 * name stands below the next border, or in the lower left corner.
 */
function labelAt(
  first: MapPoint | undefined,
  next: MapPoint | undefined,
  { factorSum, cvssBase }: MapArea,
  { x, y }: Pick<ReturnType<typeof mapScale>, 'x' | 'y'>,
) {
  if (!first) {
    const isBeside = next?.factorSum === factorSum.from;
    const top = isBeside ? y(next.cvssBase) + 20 : y(cvssBase.from) - 7;
    return { x: x(factorSum.from) + 7, y: Math.min(top, y(cvssBase.from) - 7) };
  }
  const isAtTop = first.cvssBase >= cvssBase.to;
  return { x: x(first.factorSum) + 7, y: tenth(y(first.cvssBase) + (isAtTop ? 16 : -7)) };
}

/** The least length of an axis, so that small differences do not look large. */
const SHORTEST_AXIS = 4;

/** The part of the map that has the points, in whole numbers, so that agents in one corner fill the drawing. */
export function areaOf(points: readonly MapPoint[]): MapArea {
  if (points.length === 0) return WHOLE_MAP;
  return {
    factorSum: spanOf(points.map(({ factorSum }) => factorSum)),
    cvssBase: spanOf(points.map(({ cvssBase }) => cvssBase)),
  };
}

/** The space between marks and the edges, in points. */
const EDGE_GAP = 0.2;

function spanOf(values: readonly number[]): Span {
  const [least, most] = values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [10, 0],
  );
  const to = Math.min(10, Math.ceil(most + EDGE_GAP));
  const from = Math.max(0, Math.min(Math.floor(least - EDGE_GAP), to - SHORTEST_AXIS));
  return { from, to: Math.max(to, from + SHORTEST_AXIS) };
}

function zoomInWords({ factorSum, cvssBase }: MapArea): string | undefined {
  const zoomed = [
    { name: say('factor sum'), ...factorSum },
    { name: say('CVSS base'), ...cvssBase },
  ].filter(({ from, to }) => from > 0 || to < 10);
  if (zoomed.length === 0) return undefined;
  const spans = zoomed
    .map(({ name, from, to }) => say('{name} {from} to {to}', { name, from, to }))
    .join(', ');
  return say('The axes show the part where the marks are: {said}, of 0 to 10.', { said: spans });
}
