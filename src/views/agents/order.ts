import { bandRank } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASIS_IDS } from '../../domain/assessment/format/vocabulary.ts';
import { itemAt } from '../../domain/lookup.ts';
import {
  LAYER_IDS,
  LAYER_TAG_IDS,
  LAYERS,
  type LayerId,
  layerCode,
} from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import { tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { type Column, mapColumn } from '../lists/column.ts';
import { listOrderInWords, type SortKey as SortKeyOf } from '../lists/list-kind.ts';
import type { Sort as SortOf } from '../lists/sorting.ts';
import type { AgentColumns } from './agent-columns.ts';
import { bandOfListed, factorSums, layersWith } from './standing.ts';

type AgentSort = SortOf<SortId>;

type SortKey = SortKeyOf<AgentColumns>;

const AMOUNT = { ascending: say('lowest first'), descending: say('highest first') } as const;

/** The rank of each agent by name. The catalogue is sorted by name in parts already, so this needs few comparisons. */
function placesByName({ names }: AgentColumns): Column<number> {
  const order = [...names.keys()].sort((a, b) => compareNames(itemAt(names, a), itemAt(names, b)));
  const of = names.map(() => 0);
  for (const [rank, index] of order.entries()) of[index] = rank;
  return { values: [...names.keys()], of };
}

const PLAIN_SORTS = {
  name: {
    label: say('Name'),
    directions: { ascending: say('A to Z'), descending: say('Z to A') },
    of: placesByName,
  },
  band: {
    label: say('Band'),
    directions: { ascending: say('most severe first'), descending: say('least severe first') },
    of: (all) =>
      mapColumn(all.score, (score) => {
        const band = bandOfListed({ score });
        return band && bandRank(band);
      }),
  },
  mapped: {
    label: say('Layers mapped'),
    directions: { ascending: say('fewest first'), descending: say('most first') },
    of: (all) => mapColumn(all.layers, (layers) => layersWith({ layers }, 'mapped').length),
  },
  sum: { label: say('Agent’s factors'), directions: AMOUNT, of: factorSums },
  basis: {
    label: say('Basis'),
    directions: { ascending: say('thinnest first'), descending: say('best first') },
    of: ({ basis }) => mapColumn(basis, (id) => EVIDENCE_BASIS_IDS.indexOf(id)),
  },
  assessed: {
    label: say('Assessed'),
    directions: { ascending: say('oldest first'), descending: say('newest first') },
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
  directions: { ascending: say('mapped first'), descending: say('not applicable first') },
  of: ({ layers }) => mapColumn(layers, ({ [id]: tag }) => tag && LAYER_TAG_IDS.indexOf(tag)),
});

export type SortId = keyof typeof PLAIN_SORTS | FactorId | LayerId;

export const SORTS: Readonly<Record<SortId, SortKey>> = {
  ...PLAIN_SORTS,
  ...tableOf(FACTOR_IDS, factorSort),
  ...tableOf(LAYER_IDS, layerSort),
};

/** The order of the catalogue in words. */
export const CATALOGUE_ORDER = say(
  'Most severe band first. Inside a band: flaws severe enough by themselves, then those to which the agent adds much, then those that only the agent lifts into it; by kind and name. Decimals do not rank. Agents without a score come last.',
);

/** An order in words, for the caption of a table. */
export const orderInWords = (sort: AgentSort | undefined): string =>
  listOrderInWords({ sorts: SORTS, order: CATALOGUE_ORDER }, sort);
