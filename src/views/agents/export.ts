import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { type CsvCell, type CsvColumns, columnRows } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import type { ListedAgent } from './listed-agent.ts';
import { bandOfListed, layersWith } from './standing.ts';

const COLUMNS: CsvColumns<ListedAgent, (slug: string) => string> = {
  Agent: ({ name }) => name,
  Address: ({ slug }, addressOf) => addressOf(slug),
  Kind: ({ kind }) => KINDS[kind].label,
  Vendor: ({ vendor }) => vendor,
  Band: (agent) => bandLabel(bandOfListed(agent)),
  'AIVSS score': ({ score }) => score,
  'Version read': ({ version }) => version,
  Basis: ({ basis }) => EVIDENCE_BASES[basis].label,
  Assessed: ({ assessed }) => assessed,
  'Review by': ({ reviewBy }) => reviewBy,
  'Layers mapped': (agent) => layersWith(agent, 'mapped').length,
  Factor_Sum: ({ factorSum }) => factorSum,
  ...Object.fromEntries(
    FACTOR_IDS.map((id) => [FACTORS[id].label, ({ factors }: ListedAgent) => factors[id]]),
  ),
  ...Object.fromEntries(
    LAYER_IDS.map((id) => [
      `${layerCode(id)} ${LAYERS[id].name}`,
      ({ layers: { [id]: tag } }: ListedAgent) => tag && LAYER_TAGS[tag].label,
    ]),
  ),
  ...Object.fromEntries(
    LAYER_IDS.map((id) => [
      `${layerCode(id)} highest score`,
      ({ notes }: ListedAgent) => notes.find(({ layer }) => layer === id)?.score,
    ]),
  ),
  'Core risks': ({ risks }) => risks.map((id) => CORE_RISKS[id].label).join('; ') || undefined,
  Tags: ({ tags }) => tags.join('; ') || undefined,
};

/** Everything that lists know of agents as rows for a spreadsheet, heads first, in the order that they stand in. */
export const agentRows = (
  agents: readonly ListedAgent[],
  addressOf: (slug: string) => string,
): CsvCell[][] => columnRows(COLUMNS, agents, addressOf);
