import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import type { CsvCell } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import type { ListedAgent } from './listed-agent.ts';
import { bandOfListed, layersWith } from './standing.ts';

/** Everything that lists know of agents as rows for a spreadsheet, heads first, in the order that they stand in. */
export function agentRows(
  agents: readonly ListedAgent[],
  addressOf: (slug: string) => string,
): CsvCell[][] {
  return [
    COLUMNS.map(({ head }) => head),
    ...agents.map((agent) => COLUMNS.map(({ of }) => of(agent, addressOf))),
  ];
}

interface Column {
  readonly head: string;
  readonly of: (agent: ListedAgent, addressOf: (slug: string) => string) => CsvCell;
}

const COLUMNS: readonly Column[] = [
  { head: 'Agent', of: ({ name }) => name },
  { head: 'Address', of: ({ slug }, addressOf) => addressOf(slug) },
  { head: 'Kind', of: ({ kind }) => KINDS[kind].label },
  { head: 'Vendor', of: ({ vendor }) => vendor },
  { head: 'Band', of: (agent) => bandLabel(bandOfListed(agent)) },
  { head: 'AIVSS score', of: ({ score }) => score },
  { head: 'Version read', of: ({ version }) => version },
  { head: 'Basis', of: ({ basis }) => EVIDENCE_BASES[basis].label },
  { head: 'Assessed', of: ({ assessed }) => assessed },
  { head: 'Review by', of: ({ reviewBy }) => reviewBy },
  { head: 'Layers mapped', of: (agent) => layersWith(agent, 'mapped').length },
  { head: 'Factor_Sum', of: ({ factorSum }) => factorSum },
  ...FACTOR_IDS.map(
    (id): Column => ({
      head: FACTORS[id].label,
      of: ({ factors }) => factors[id],
    }),
  ),
  ...LAYER_IDS.map(
    (id): Column => ({
      head: `${layerCode(id)} ${LAYERS[id].name}`,
      of: ({ layers }) => LAYER_TAGS[layers[id]].label,
    }),
  ),
  ...LAYER_IDS.map(
    (id): Column => ({
      head: `${layerCode(id)} highest score`,
      of: ({ notes }) => notes.find(({ layer }) => layer === id)?.score,
    }),
  ),
  {
    head: 'Core risks',
    of: ({ risks }) => risks.map((id) => CORE_RISKS[id].label).join('; ') || undefined,
  },
  { head: 'Tags', of: ({ tags }) => tags.join('; ') || undefined },
];
