import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import {
  CONDITION_GROUP_IDS,
  CONDITION_GROUPS,
  conditionsIn,
} from '../../domain/conditions/conditions.ts';
import type { AgentColumns } from './agent-columns.ts';
import { FACETS, type FacetId } from './facets.ts';
import { type FacetCounts, find, indexAgents } from './find.ts';

/** The panel by which readers narrow a list: groups of facets, with what each value would show. */
export interface FacetGroup {
  readonly label: string;
  /** Less often asked for: folded until someone wants it. */
  readonly isFolded: boolean;
  readonly facets: readonly FacetView[];
}

export interface FacetView {
  readonly id: FacetId;
  readonly label: string;
  readonly isSingle: boolean;
  readonly values: readonly FacetValueView[];
  /** Values that only the whole list names. */
  readonly more: number;
}

export interface FacetValueView {
  readonly id: string;
  readonly label: string;
  /** Undefined where the day of reading decides. */
  readonly count: number | undefined;
}

const GROUPS: readonly { label: string; facets: readonly FacetId[]; isFolded?: boolean }[] = [
  { label: 'Band', facets: ['band'] },
  { label: 'Kind', facets: ['kind'] },
  { label: 'Basis of evidence', facets: ['basis'] },
  { label: 'Review', facets: ['review'] },
  { label: 'Layers mapped', facets: ['mapped', 'layer'] },
  ...CONDITION_GROUP_IDS.map((id) => ({
    label: CONDITION_GROUPS[id].label,
    facets: conditionsIn(id),
    isFolded: true,
  })),
  { label: 'Factors', facets: FACTOR_IDS, isFolded: true },
  { label: 'AIVSS core risk', facets: ['risk'], isFolded: true },
  { label: 'Vendor', facets: ['vendor'], isFolded: true },
  { label: 'Tags', facets: ['tag'], isFolded: true },
];

/** What the day of reading decides. */
const DATED: readonly FacetId[] = ['review', 'assessed-recently'];

/** Values shown of a facet that the agents fill themselves. */
const OPEN_VALUES = 15;

/** The panel of a catalogue. Values that no agent has are left out; what depends on the day stays. */
export function facetPanel(all: AgentColumns): FacetGroup[] {
  const { counts } = find(indexAgents(all, ''));
  return GROUPS.map(({ label, facets, isFolded = false }) => ({
    label,
    isFolded,
    facets: facets.map((id) => facetView(id, counts)).filter(({ values }) => values.length > 0),
  })).filter(({ facets }) => facets.length > 0);
}

function facetView(id: FacetId, counts: FacetCounts): FacetView {
  const { asked, label } = FACETS[id];
  const values = (DATED.includes(id) ? undated(id) : presentValues(id, counts))
    .filter((value) => asked === undefined || value.id === asked)
    .map((value) => (asked === undefined ? value : { ...value, label }));
  const shown = FACETS[id].values ? values.length : OPEN_VALUES;
  return {
    id,
    label,
    isSingle: (FACETS[id].isSingle ?? false) && asked === undefined,
    values: values.slice(0, shown),
    more: Math.max(0, values.length - shown),
  };
}

const undated = (id: FacetId): FacetValueView[] =>
  (FACETS[id].values ?? []).map((value) => ({ ...value, count: undefined }));

/** The values that agents have, in the order of the facet; those that the agents bring, the most common first. */
export function presentValues(id: FacetId, counts: FacetCounts): FacetValueView[] {
  const present = [...counts[id]].filter(([, count]) => count > 0);
  if (!FACETS[id].values) {
    return present
      .toSorted(([a, many], [b, most]) => most - many || (a < b ? -1 : 1))
      .map(([value, count]) => ({ id: value, label: value, count }));
  }
  return FACETS[id].values
    .map((value) => ({ ...value, count: counts[id].get(value.id) ?? 0 }))
    .filter(({ count }) => count > 0);
}
