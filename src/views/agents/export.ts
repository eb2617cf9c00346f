import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { type CsvCell, type CsvColumns, tableRows } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import type { ListedAgent } from './listed-agent.ts';
import { bandOfListed, layersWith } from './standing.ts';

const COLUMNS: CsvColumns<ListedAgent, (slug: string) => string> = {
  [say('Agent')]: ({ name }) => name,
  [say('Address')]: ({ slug }, addressOf) => addressOf(slug),
  [say('Kind')]: ({ kind }) => KINDS[kind].label,
  [say('Vendor')]: ({ vendor }) => vendor,
  [say('Band')]: (agent) => bandLabel(bandOfListed(agent)),
  [say('AIVSS score')]: ({ score }) => score,
  [say('Version read')]: ({ version }) => version,
  [say('Basis')]: ({ basis }) => EVIDENCE_BASES[basis].label,
  [say('Assessed')]: ({ assessed }) => assessed,
  [say('Review by')]: ({ reviewBy }) => reviewBy,
  [say('Layers mapped')]: (agent) => layersWith(agent, 'mapped').length,
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
      say('{layer} highest score', { layer: layerCode(id) }),
      ({ notes }: ListedAgent) => notes.find(({ layer }) => layer === id)?.score,
    ]),
  ),
  [say('Core risks')]: ({ risks }) =>
    risks.map((id) => CORE_RISKS[id].label).join('; ') || undefined,
  [say('Tags')]: ({ tags }) => tags.join('; ') || undefined,
};

/** Listed agents in their given order as rows of a spreadsheet, the heads first. */
export const agentRows = (
  agents: readonly ListedAgent[],
  addressOf: (slug: string) => string,
): CsvCell[][] => tableRows(COLUMNS, agents, addressOf);
