import type { MapArea, Span } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MapPlace } from '../../domain/aivss/map-place.ts';
import { say } from '../../words/say.ts';
import { bandLabel } from '../shared/badge.ts';
import { count, listOf, tenth } from '../shared/format.ts';
import { placeBandName } from './band-names.ts';
import { type BinSides, binsOf, type MapBin } from './bins.ts';
import { areaInWords, areaQuery } from './chosen-area.ts';
import { mapFrame, mapScale } from './frame.ts';

/** The smallest side of a square that holds a number, and of squares that can be told apart or touched. */
const SIDE_OF_NUMBER = 15;
const SMALLEST_CELL = { wide: 18, narrow: 28 } as const;
const SQUARE_SIDES = [0.5, 1, 2];

export type CountedSize = keyof typeof SMALLEST_CELL;

/** How much of each axis one square counts, so that squares can be told apart, or touched. */
export function sidesOf(area: MapArea, size: CountedSize): BinSides {
  const { plot } = mapScale(area, size);
  const sideFor = (length: number, { from, to }: Span): number =>
    SQUARE_SIDES.find((side) => (length / (to - from)) * side >= SMALLEST_CELL[size]) ?? 2;
  return {
    factorSum: sideFor(plot.right - plot.left, area.factorSum),
    cvssBase: sideFor(plot.bottom - plot.top, area.cvssBase),
  };
}

/** Squares that count agents, as large as their number, on a frame whose names they leave free. */
export function drawSquares(
  placed: readonly MapPlace[],
  area: MapArea,
  equation: EquationId,
  size: CountedSize,
) {
  const { x, y } = mapScale(area, size);
  const sides = sidesOf(area, size);
  const bins = binsOf(placed, sides);
  const { factorSum, cvssBase } = area;
  const cell = Math.min(
    x(factorSum.from + sides.factorSum) - x(factorSum.from),
    y(cvssBase.from) - y(cvssBase.from + sides.cvssBase),
    36,
  );
  const highest = Math.max(...bins.map(({ items }) => items.length));
  const squares = bins.map(({ area: square, items, band, bands }) => {
    const side = tenth(Math.max(8, (cell - 2) * Math.sqrt(items.length / highest)));
    return {
      title: `${areaInWords(square)}: ${count(items.length, say('agent'), say('agents'))}, ${bandsInWords(bands)}`,
      path: `/agents/${areaQuery(square)}`,
      band,
      x: tenth(x(square.factorSum.from + sides.factorSum / 2) - side / 2),
      y: tenth(y(square.cvssBase.from + sides.cvssBase / 2) - side / 2),
      side,
      /** Undefined where the square is too small for it. */
      count: side >= SIDE_OF_NUMBER ? String(items.length) : undefined,
    };
  });
  const frame = mapFrame(equation, area, size);
  const fields = frame.fields.map((field) => ({
    ...field,
    label: placeBandName(squares, field, mapScale(area, size), equation),
  }));
  return { frame: { ...frame, fields }, marks: [], squares, hasMoved: false };
}

export const bandsInWords = (bands: MapBin<unknown>['bands']): string =>
  listOf(bands.map(({ band, count: number }) => `${number} ${bandLabel(band)}`));
