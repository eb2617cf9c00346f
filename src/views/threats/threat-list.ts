import { bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { THREAT_STATUSES } from '../../domain/assessment/format/vocabulary.ts';
import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { compareNames, wordsOf } from '../../domain/names.ts';
import type { TaxonomyScheme } from '../../domain/taxonomies/index.ts';
import { say } from '../../words/say.ts';
import { type Column, mapColumn } from '../lists/column.ts';
import type { Facet, ListKind, SortKey } from '../lists/list-kind.ts';
import { badgeChoices } from '../shared/badge.ts';
import type { ThreatColumns } from './threat-columns.ts';
import { CORE_RISK } from './threat-row.ts';

/** Short labels of the lists that threats point into. The lists themselves are too large for a browser. */
export const LIST_LABELS: Readonly<Record<TaxonomyScheme, string>> = {
  'owasp-asi': say('OWASP agentic Top 10'),
  'owasp-tm': say('OWASP agentic threats'),
  'owasp-mas': say('OWASP multi-agent guide'),
  'owasp-llm': say('OWASP LLM Top 10'),
  'owasp-ast': say('OWASP skills Top 10'),
  'mitre-atlas': say('MITRE ATLAS'),
  maestro: 'MAESTRO',
};

/** The facets by which the table of threats can be narrowed. */
const THREAT_FACETS = {
  band: {
    label: say('Band'),
    values: badgeChoices(),
    of: ({ score }) =>
      mapColumn(score, (value) => [value === undefined ? 'not-scored' : bandOf(value)]),
  },
  status: {
    label: say('Status'),
    values: [
      { id: 'not-fixed', label: say('Not fixed') },
      { id: 'fix-proposed', label: THREAT_STATUSES['fix-proposed'].label },
      { id: 'fixed', label: THREAT_STATUSES.fixed.label },
    ],
    of: ({ status }) =>
      mapColumn(status, (each) =>
        each === 'fixed' ? [each] : ['not-fixed', ...(each === 'fix-proposed' ? [each] : [])],
      ),
  },
  layer: {
    label: say('Layer'),
    values: LAYER_IDS.map((id) => ({ id, label: `${layerCode(id)} ${LAYERS[id].name}` })),
    of: ({ layer }) => mapColumn(layer, (at) => LAYER_IDS.slice(at, at + 1)),
  },
  risk: {
    label: say('Core risk'),
    values: CORE_RISK_IDS.map((id) => ({ id, label: CORE_RISKS[id].label })),
    of: (all) => pathsOf(all, (list, id) => (list === CORE_RISK ? [id] : [])),
  },
  list: {
    label: say('Listed in'),
    values: Object.entries(LIST_LABELS).map(([id, label]) => ({ id, label })),
    of: (all) => pathsOf(all, (list) => (list === CORE_RISK ? [] : [list])),
  },
  entry: {
    label: say('Entry'),
    values: undefined,
    // A form counts for its entry too.
    of: (all) =>
      pathsOf(all, (list, _, label) =>
        list === CORE_RISK ? [] : [label, label.replace(/\.\d+$/, '')],
      ),
  },
} as const satisfies Record<string, Facet<ThreatColumns>>;
type ThreatFacetId = keyof typeof THREAT_FACETS;

/** The values that follow from the paths of the entries that a threat points to. */
function pathsOf(
  { topics, own }: ThreatColumns,
  to: (list: string, id: string, label: string) => readonly string[],
): Column<readonly string[]> {
  const values = topics.map(([path, label]) => {
    const [list = '', id = ''] = path.split('/');
    return to(list, id, label);
  });
  return mapColumn(own, (places) => [...new Set(places.flatMap((place) => values[place] ?? []))]);
}

const ALPHABET = { ascending: say('A to Z'), descending: say('Z to A') } as const;

/** `L1 first` */
const layerFirst = (at: number): string =>
  say('{layer} first', { layer: layerCode(itemAt(LAYER_IDS, at)) });

/** The orders of the table by the heads of its columns; threats without a value come last. */
export const THREAT_SORTS = {
  threat: { label: say('Threat'), directions: ALPHABET, of: ({ title }) => title },
  agent: { label: say('Agent'), directions: ALPHABET, of: ({ agent }) => agent },
  band: {
    label: say('Band'),
    directions: { ascending: say('most severe first'), descending: say('least severe first') },
    of: ({ score }) =>
      mapColumn(score, (value) => (value === undefined ? undefined : bandRank(bandOf(value)))),
  },
  layer: {
    label: say('Layer'),
    directions: { ascending: layerFirst(0), descending: layerFirst(-1) },
    of: ({ layer }) => layer,
  },
  risk: { label: say('Core risk'), directions: ALPHABET, of: risksByName },
} as const satisfies Record<string, SortKey<ThreatColumns>>;
type ThreatSort = keyof typeof THREAT_SORTS;

function risksByName({ own, topics }: ThreatColumns): Column<number | undefined> {
  const labels = topics.map(([path, label]) =>
    path.startsWith(`${CORE_RISK}/`) ? label : undefined,
  );
  const sorted = labels.filter((label) => label !== undefined).sort(compareNames);
  return mapColumn(own, (places) => {
    const label = places.map((place) => labels[place]).find(Boolean);
    return label === undefined ? undefined : sorted.indexOf(label);
  });
}

/** Finds titles that have words beginning as the asked ones. Tens of thousands are too many to forgive slips in. */
function titleFinder({ titles, title }: ThreatColumns) {
  const texts = titles.map((text) => ` ${wordsOf(text).join(' ')}`);
  return (asked: string) => {
    const beginnings = wordsOf(asked).map((word) => ` ${word}`);
    const fits = texts.map((text) => beginnings.every((begun) => text.includes(begun)));
    return [...title.of.entries()]
      .filter(([, place]) => fits[place])
      .map(([at, place]) => ({
        match: 'words' as const,
        entry: { at, name: itemAt(titles, place) },
      }));
  };
}

export const THREAT_LIST: ListKind<ThreatColumns, ThreatFacetId, ThreatSort> = {
  facets: THREAT_FACETS,
  groups: [
    { label: say('Band'), facets: ['band'] },
    { label: say('Status'), facets: ['status'] },
    { label: say('Layer'), facets: ['layer'] },
    { label: say('Core risk'), facets: ['risk'], isFolded: true },
    { label: say('Listed in'), facets: ['list', 'entry'], isFolded: true },
  ],
  sorts: THREAT_SORTS,
  order: say(
    'Sorted by band, then by agent. Decimals are not a ranking. Unscored threats come last.',
  ),
  count: ({ count }) => count,
  finder: titleFinder,
};
