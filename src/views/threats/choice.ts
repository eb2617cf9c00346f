import { BAND_IDS, bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import { idsOf } from '../../domain/tables.ts';
import { type Column, mapColumn } from '../lists/column.ts';
import { findIn, indexList, type ListIndex } from '../lists/find.ts';
import type { Facet, ListKind } from '../lists/list-kind.ts';
import { grammarOf, type ListQuestion } from '../lists/question.ts';
import { bandLabel } from '../shared/badge.ts';
import type { ThreatColumns } from './threat-columns.ts';

/** By what the table of threats can be narrowed. */
export const THREAT_FACETS = {
  band: {
    label: 'Band',
    values: [
      ...BAND_IDS.map((id) => ({ id, label: bandLabel(id) })),
      { id: 'not-scored', label: bandLabel(undefined) },
    ],
    isSingle: true,
    of: ({ score }) => mapColumn(score, (own) => [own === undefined ? 'not-scored' : bandOf(own)]),
  },
  layer: {
    label: 'Layer',
    values: LAYER_IDS.map((id) => ({ id, label: `${layerCode(id)} ${LAYERS[id].name}` })),
    isSingle: true,
    of: ({ layer }) => mapColumn(layer, (at) => LAYER_IDS.slice(at, at + 1)),
  },
  risk: {
    label: 'Core risk',
    values: CORE_RISK_IDS.map((id) => ({ id, label: CORE_RISKS[id].label })),
    isSingle: true,
    of: (all) => pathsOf(all, (list, id) => (list === CORE_RISK ? id : undefined)),
  },
  list: {
    label: 'Listed in',
    // Those that the threats point into: the names of all are too much for a browser.
    values: undefined,
    isSingle: true,
    of: (all) => pathsOf(all, (list) => (list === CORE_RISK ? undefined : list)),
  },
} as const satisfies Record<string, Facet<ThreatColumns>>;
export type ThreatFacetId = keyof typeof THREAT_FACETS;
export const THREAT_FACET_IDS = idsOf(THREAT_FACETS);

/** The list of core risks, as paths of entries begin. */
export const CORE_RISK = 'core-risk';

/** What follows from the paths of the entries that a threat points to. */
function pathsOf(
  { subjects, own }: ThreatColumns,
  to: (list: string, id: string) => string | undefined,
): Column<readonly string[]> {
  const values = subjects.map(([path]) => {
    const [list = '', id = ''] = path.split('/');
    return to(list, id);
  });
  return mapColumn(own, (places) => [...new Set(places.flatMap((place) => values[place] ?? []))]);
}

/** By what it can be sorted: the heads of its columns, and what a threat sorts by; what it does not have comes last. */
export const THREAT_SORTS = {
  threat: { label: 'Threat', of: ({ title }) => title },
  agent: { label: 'Agent', of: ({ agent }) => agent },
  band: {
    label: 'Band',
    of: ({ score }) =>
      mapColumn(score, (own) => (own === undefined ? undefined : bandRank(bandOf(own)))),
  },
  layer: { label: 'Layer', of: ({ layer }) => layer },
  risk: { label: 'Core risk', of: risksByName },
} as const satisfies Record<
  string,
  { label: string; of: (all: ThreatColumns) => Column<number | undefined> }
>;
export type ThreatSort = keyof typeof THREAT_SORTS;
export const THREAT_SORT_IDS = idsOf(THREAT_SORTS);

function risksByName({ own, subjects }: ThreatColumns): Column<number | undefined> {
  const labels = subjects.map(([path, label]) =>
    path.startsWith(`${CORE_RISK}/`) ? label : undefined,
  );
  const sorted = labels.filter((label) => label !== undefined).sort(compareNames);
  return mapColumn(own, (places) => {
    const label = places.map((place) => labels[place]).find(Boolean);
    return label === undefined ? undefined : sorted.indexOf(label);
  });
}

const THREAT_LIST: ListKind<ThreatColumns, ThreatFacetId, ThreatSort> = {
  facets: THREAT_FACETS,
  sorts: THREAT_SORTS,
  count: ({ count }) => count,
};

/** What a reader asks the table for. */
export type ThreatQuestion = ListQuestion<ThreatFacetId, ThreatSort>;
export type ThreatsIndex = ListIndex<ThreatColumns, ThreatFacetId, ThreatSort>;

export const threatGrammar = grammarOf(THREAT_LIST);

export const asksNothing = ({ choices, sort }: ThreatQuestion): boolean =>
  sort === undefined && choices.length === 0;

export const indexThreatList = (all: ThreatColumns): ThreatsIndex =>
  indexList(THREAT_LIST, all, '');

/** The places of the threats that answer a question, in the order that it asks for. */
export const chosenPlaces = (index: ThreatsIndex, question: ThreatQuestion): readonly number[] =>
  findIn(index, question).places;
