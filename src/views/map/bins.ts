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

const SIDE = 0.5;
/** The finest differences that the inputs have. */
const STEPS = { factorSum: 0.05, cvssBase: 0.1 } as const;

/** The squares in which something stands, by rows from the top and from the left. */
export function binsOf<T extends MapPoint & { readonly band: BandId }>(
  items: readonly T[],
): MapBin<T>[] {
  const squares = Map.groupBy(items, ({ factorSum, cvssBase }) =>
    [row(cvssBase), row(factorSum)].join(' '),
  );
  return [...squares.values()]
    .map((own) => binOf(own))
    .toSorted(
      (a, b) =>
        b.area.cvssBase.from - a.area.cvssBase.from ||
        a.area.factorSum.from - b.area.factorSum.from,
    );
}

/** What stands at 10 belongs to the last square. */
const row = (value: number): number => Math.min(Math.floor(value / SIDE + 1e-9), 10 / SIDE - 1);

function binOf<T extends MapPoint & { readonly band: BandId }>(items: readonly T[]): MapBin<T> {
  const bands = BAND_IDS.map((band) => ({
    band,
    count: items.filter((item) => item.band === band).length,
  })).filter(({ count }) => count > 0);
  const most = Math.max(...bands.map(({ count }) => count));
  const spanAt = (value: number, step: number) => {
    const from = row(value) * SIDE;
    const isLast = from + SIDE === 10;
    return { from, to: isLast ? 10 : Math.round((from + SIDE - step) * 100) / 100 };
  };
  return {
    area: {
      factorSum: spanAt(items[0]?.factorSum ?? 0, STEPS.factorSum),
      cvssBase: spanAt(items[0]?.cvssBase ?? 0, STEPS.cvssBase),
    },
    items,
    bands,
    band: bands.find(({ count }) => count === most)?.band ?? 'none',
  };
}
