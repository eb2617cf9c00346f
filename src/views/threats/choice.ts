import { bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import { type Column, factAt, inOrderOf, mapColumn } from '../lists/column.ts';
import type { Sort as SortOf } from '../lists/sorting.ts';
import type { ThreatColumns } from './threat-columns.ts';

/** By what the table of threats can be narrowed. */
export const THREAT_FILTERS = ['band', 'layer', 'risk', 'list'] as const;
export type Filter = (typeof THREAT_FILTERS)[number];

/** By what it can be sorted: the heads of its columns. */
export const THREAT_SORTS = ['threat', 'agent', 'band', 'layer', 'risk'] as const;
export type ThreatSort = (typeof THREAT_SORTS)[number];

/** What a reader asks the table for. The address of the page says the same. */
export interface ThreatChoice {
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  readonly sort?: SortOf<ThreatSort> | undefined;
}

export const asksNothing = ({ filters, sort }: ThreatChoice): boolean =>
  sort === undefined && Object.values(filters).every((value) => !value);

/** The choice that an address states. What it does not know it leaves out. */
export function readThreatChoice(parameters: URLSearchParams): ThreatChoice {
  const by = THREAT_SORTS.find((sort) => sort === parameters.get('sort'));
  const direction = parameters.get('order') === 'descending' ? 'descending' : 'ascending';
  return {
    filters: Object.fromEntries(
      THREAT_FILTERS.flatMap((filter) => {
        const value = parameters.get(filter);
        return value ? [[filter, value]] : [];
      }),
    ),
    sort: by && { by, direction },
  };
}

/** The choice as an address states it, without the question mark; empty where nothing is chosen. */
export function writeThreatChoice({ filters, sort }: ThreatChoice): string {
  const parameters = new URLSearchParams();
  for (const filter of THREAT_FILTERS) {
    const value = filters[filter];
    if (value) parameters.set(filter, value);
  }
  if (sort) {
    parameters.set('sort', sort.by);
    if (sort.direction === 'descending') parameters.set('order', sort.direction);
  }
  return parameters.toString();
}

/** How the paths of core risks begin. */
export const CORE_RISK = 'core-risk/';

/** The places of the threats that a choice leaves, in the order that it asks for. */
export function chosenPlaces(all: ThreatColumns, { filters, sort }: ThreatChoice): number[] {
  const tests = [
    filters.band && mapColumn(all.score, (score) => bandIn(score) === filters.band),
    filters.layer && mapColumn(all.layer, (layer) => LAYER_IDS[layer] === filters.layer),
    filters.risk && pointingTo(all, `${CORE_RISK}${filters.risk}`),
    filters.list && pointingTo(all, `${filters.list}/`),
  ].flatMap((test) => test || []);
  const places = sort ? inOrder(all, sort) : [...Array(all.count).keys()];
  return places.filter((at) => tests.every((test) => factAt(test, at)));
}

const bandIn = (score: number | undefined): string =>
  score === undefined ? 'not-scored' : bandOf(score);

/** Which threats have a subject whose path begins so. */
function pointingTo({ subjects, own }: ThreatColumns, start: string): Column<boolean> {
  const isMeant = subjects.map(([path]) => path.startsWith(start));
  return mapColumn(own, (places) => places.some((place) => isMeant[place]));
}

/** What a threat sorts by; undefined where it has no such thing, which comes last in both directions. */
const KEYS: Readonly<Record<ThreatSort, (all: ThreatColumns) => Column<number | undefined>>> = {
  threat: ({ title }) => title,
  agent: ({ agent }) => agent,
  band: ({ score }) =>
    mapColumn(score, (own) => (own === undefined ? undefined : bandRank(bandOf(own)))),
  layer: ({ layer }) => layer,
  risk: ({ own, subjects }) => {
    const labels = subjects.map(([path, label]) =>
      path.startsWith(CORE_RISK) ? label : undefined,
    );
    const sorted = labels.filter((label) => label !== undefined).sort(compareNames);
    return mapColumn(own, (places) => {
      const label = places.map((place) => labels[place]).find(Boolean);
      return label === undefined ? undefined : sorted.indexOf(label);
    });
  },
};

function inOrder(
  all: ThreatColumns,
  { by, direction }: NonNullable<ThreatChoice['sort']>,
): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return inOrderOf(KEYS[by](all), (a, b) => sign * (a - b));
}
