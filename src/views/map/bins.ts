import type { MapArea, MapPoint } from '../../domain/aivss/band-borders.ts';
import { BAND_IDS, type BandId } from '../../domain/aivss/bands.ts';

/** A square of the map with the agents in it. */
export interface MapBin<T> {
  /** Includes both ends. */
  readonly area: MapArea;
  readonly items: readonly T[];
  /** The number of agents in each band, the most severe band first. */
  readonly bands: readonly { readonly band: BandId; readonly count: number }[];
  /** The most common band; of equally common ones the most severe. */
  readonly band: BandId;
}

/** The smallest differences between values of the inputs. */
const STEPS = { factorSum: 0.05, cvssBase: 0.1 } as const;

/** The lengths of the sides of a square, in points of the inputs. */
export interface BinSides {
  readonly factorSum: number;
  readonly cvssBase: number;
}

/** The squares with agents, row by row from the top left. */
export function binsOf<T extends MapPoint & { readonly band: BandId }>(
  items: readonly T[],
  sides: BinSides,
): MapBin<T>[] {
  const squares = Map.groupBy(items, ({ factorSum, cvssBase }) =>
    [squareIndex(cvssBase, sides.cvssBase), squareIndex(factorSum, sides.factorSum)].join(' '),
  );
  return [...squares.values()]
    .map((inSquare) => binOf(inSquare, sides))
    .toSorted(
      (a, b) =>
        b.area.cvssBase.from - a.area.cvssBase.from ||
        a.area.factorSum.from - b.area.factorSum.from,
    );
}

/** The number of the square along an axis; a value of 10 belongs to the last. */
const squareIndex = (value: number, side: number): number =>
  Math.min(Math.floor(value / side + 1e-9), 10 / side - 1);

function binOf<T extends MapPoint & { readonly band: BandId }>(
  items: readonly T[],
  sides: BinSides,
): MapBin<T> {
  const bands = BAND_IDS.map((band) => ({
    band,
    count: items.filter((item) => item.band === band).length,
  })).filter(({ count }) => count > 0);
  const most = Math.max(...bands.map(({ count }) => count));
  const spanAt = (input: keyof BinSides) => {
    const side = sides[input];
    const from = squareIndex(items[0]?.[input] ?? 0, side) * side;
    const isLast = from + side === 10;
    return { from, to: isLast ? 10 : Math.round((from + side - STEPS[input]) * 100) / 100 };
  };
  return {
    area: { factorSum: spanAt('factorSum'), cvssBase: spanAt('cvssBase') },
    items,
    bands,
    band: bands.find(({ count }) => count === most)?.band ?? 'none',
  };
}
