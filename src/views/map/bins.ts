import type { MapArea, MapPoint } from '../../domain/aivss/band-borders.ts';
import { BAND_IDS, type BandId } from '../../domain/aivss/bands.ts';

/** A square of the map with the agents that stand in it. */
export interface MapBin<T> {
  /** Both ends belong to it. */
  readonly area: MapArea;
  readonly items: readonly T[];
  /** How many have each band, the most severe first. */
  readonly bands: readonly { readonly band: BandId; readonly count: number }[];
  /** The commonest; of equals the most severe. */
  readonly band: BandId;
}

/** The finest differences that the inputs have. */
const STEPS = { factorSum: 0.05, cvssBase: 0.1 } as const;

/** How long the sides of a square are, in points. */
export interface BinSides {
  readonly factorSum: number;
  readonly cvssBase: number;
}

/** The squares in which something stands, by rows from the top and from the left. */
export function binsOf<T extends MapPoint & { readonly band: BandId }>(
  items: readonly T[],
  sides: BinSides,
): MapBin<T>[] {
  const squares = Map.groupBy(items, ({ factorSum, cvssBase }) =>
    [row(cvssBase, sides.cvssBase), row(factorSum, sides.factorSum)].join(' '),
  );
  return [...squares.values()]
    .map((own) => binOf(own, sides))
    .toSorted(
      (a, b) =>
        b.area.cvssBase.from - a.area.cvssBase.from ||
        a.area.factorSum.from - b.area.factorSum.from,
    );
}

/** What stands at 10 belongs to the last square. */
const row = (value: number, side: number): number =>
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
    const from = row(items[0]?.[input] ?? 0, side) * side;
    const isLast = from + side === 10;
    return { from, to: isLast ? 10 : Math.round((from + side - STEPS[input]) * 100) / 100 };
  };
  return {
    area: {
      factorSum: spanAt('factorSum'),
      cvssBase: spanAt('cvssBase'),
    },
    items,
    bands,
    band: bands.find(({ count }) => count === most)?.band ?? 'none',
  };
}
