import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { compareNames } from '../../domain/names.ts';
import type { Sort as SortOf } from '../sorting.ts';
import type { CompactThreat, ThreatsJson } from './threats-json.ts';

/** By what the table of threats can be narrowed. */
export const FILTERS = ['band', 'layer', 'risk', 'list'] as const;
export type Filter = (typeof FILTERS)[number];

/** By what it can be sorted: the heads of its columns. */
export const SORTS = ['threat', 'agent', 'band', 'layer', 'risk'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader asks the table for. The address of the page says the same. */
export interface Choice {
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  readonly sort?: SortOf<Sort> | undefined;
}

export const isPlain = ({ filters, sort }: Choice): boolean =>
  sort === undefined && Object.values(filters).every((value) => !value);

/** The choice that an address states. What it does not know it leaves out. */
export function readChoice(parameters: URLSearchParams): Choice {
  const by = SORTS.find((sort) => sort === parameters.get('sort'));
  const direction = parameters.get('order') === 'descending' ? 'descending' : 'ascending';
  return {
    filters: Object.fromEntries(
      FILTERS.flatMap((filter) => {
        const value = parameters.get(filter);
        return value ? [[filter, value]] : [];
      }),
    ),
    sort: by && { by, direction },
  };
}

/** The choice as an address states it, without the question mark; empty where nothing is chosen. */
export function writeChoice({ filters, sort }: Choice): string {
  const parameters = new URLSearchParams();
  for (const filter of FILTERS) {
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

/** The threats that a choice leaves, in the order that it asks for. */
export function choose(data: ThreatsJson, { filters, sort }: Choice): readonly CompactThreat[] {
  const matching = data.threats.filter(
    ([, , , band, , layer, subjects]) =>
      (!filters.band || (BAND_IDS[band] ?? 'not-scored') === filters.band) &&
      (!filters.layer || data.layers[layer]?.[0] === filters.layer) &&
      (!filters.risk || pointsTo(data, subjects, `${CORE_RISK}${filters.risk}`)) &&
      (!filters.list || pointsTo(data, subjects, `${filters.list}/`)),
  );
  return sort ? sorted(data, matching, sort) : matching;
}

const pointsTo = (data: ThreatsJson, subjects: readonly number[], start: string): boolean =>
  subjects.some((index) => data.subjects[index]?.[0].startsWith(start));

/** What a threat sorts by; undefined where it has no such thing, which comes last in both directions. */
const KEYS: Readonly<
  Record<Sort, (threat: CompactThreat, data: ThreatsJson) => string | number | undefined>
> = {
  threat: ([, , title]) => title,
  agent: ([agent], { agents }) => agents[agent]?.[1],
  band: ([, , , band, score]) => (score === null ? undefined : band),
  layer: ([, , , , , layer]) => layer,
  risk: ([, , , , , , subjects], data) =>
    subjects
      .map((index) => data.subjects[index])
      .find((subject) => subject?.[0].startsWith(CORE_RISK))?.[1],
};

function sorted(
  data: ThreatsJson,
  threats: readonly CompactThreat[],
  { by, direction }: NonNullable<Choice['sort']>,
): CompactThreat[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = threats.map((threat) => ({ threat, key: KEYS[by](threat, data) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key, sign)).map(({ threat }) => threat);
}

type Key = string | number | undefined;

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareNames(String(a), String(b));
}
