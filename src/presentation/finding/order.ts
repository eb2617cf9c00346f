import { bandRank } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASIS_IDS } from '../../domain/assessment/vocabulary.ts';
import {
  LAYER_IDS,
  LAYER_TAG_IDS,
  LAYERS,
  type LayerId,
  layerCode,
} from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import type { Direction, Sort as SortOf } from '../sorting.ts';
import type { ListedAgent } from './listed-agent.ts';
import { bandOfListed, factorSumOf, layersWith } from './standing.ts';

export type Sort = SortOf<SortId>;

interface SortKey {
  readonly label: string;
  /** How the two directions are said. */
  readonly directions: Readonly<Record<Direction, string>>;
  /** Undefined stays last in both directions. */
  readonly of: (agent: ListedAgent) => number | string | undefined;
}

const AMOUNT = { ascending: 'lowest first', descending: 'highest first' } as const;

const OWN_SORTS = {
  name: {
    label: 'Name',
    directions: { ascending: 'A to Z', descending: 'Z to A' },
    of: ({ name }) => name,
  },
  band: {
    label: 'Band',
    directions: { ascending: 'most severe first', descending: 'least severe first' },
    of: (agent) => {
      const band = bandOfListed(agent);
      return band && bandRank(band);
    },
  },
  mapped: {
    label: 'Layers mapped',
    directions: { ascending: 'fewest first', descending: 'most first' },
    of: (agent) => layersWith(agent, 'mapped').length,
  },
  sum: { label: 'Factor_Sum', directions: AMOUNT, of: factorSumOf },
  basis: {
    label: 'Basis',
    directions: { ascending: 'thinnest first', descending: 'best first' },
    of: ({ basis }) => EVIDENCE_BASIS_IDS.indexOf(basis),
  },
  assessed: {
    label: 'Assessed',
    directions: { ascending: 'oldest first', descending: 'newest first' },
    of: ({ assessed }) => assessed,
  },
} as const satisfies Record<string, SortKey>;

const factorSort = (id: FactorId): SortKey => ({
  label: FACTORS[id].label,
  directions: AMOUNT,
  of: ({ factors }) => factors[id],
});

const layerSort = (id: LayerId): SortKey => ({
  label: `${layerCode(id)} ${LAYERS[id].name}`,
  directions: { ascending: 'mapped first', descending: 'not applicable first' },
  of: ({ layers }) => LAYER_TAG_IDS.indexOf(layers[id]),
});

export type SortId = keyof typeof OWN_SORTS | FactorId | LayerId;

export const SORTS: Readonly<Record<SortId, SortKey>> = {
  ...OWN_SORTS,
  ...(Object.fromEntries(FACTOR_IDS.map((id) => [id, factorSort(id)])) as Record<
    FactorId,
    SortKey
  >),
  ...(Object.fromEntries(LAYER_IDS.map((id) => [id, layerSort(id)])) as Record<LayerId, SortKey>),
};
export const isSortId = (id: string): id is SortId => Object.hasOwn(SORTS, id);

const compareKeys = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareNames(String(a), String(b));
};

/** The places of agents in an order: equals stay as the catalogue has them, by band and then by name. */
export function placesBy(agents: readonly ListedAgent[], { by, direction }: Sort): number[] {
  const keys = agents.map(SORTS[by].of);
  const sign = direction === 'ascending' ? 1 : -1;
  return [...agents.keys()].sort((a, b) => {
    const [left, right] = [keys[a], keys[b]];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * compareKeys(left, right);
  });
}

/** The order in words, for the caption of a table. */
export function orderInWords(sort: Sort | undefined): string {
  if (!sort) {
    return 'The most severe band first, by name inside a band: decimals do not rank. Agents that are not scored come last.';
  }
  const { label, directions } = SORTS[sort.by];
  const ties = sort.by === 'name' ? '' : ' Equals stand by band, then by name.';
  return `Sorted by ${label}, ${directions[sort.direction]}.${ties}`;
}
