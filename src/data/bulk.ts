import type { EquationId } from '../domain/aivss/equations/index.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { Agent } from '../domain/catalogue.ts';
import { threatAnchor } from '../domain/links.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import type { CataloguedThreat } from '../domain/threats/threat-index.ts';
import { type CsvColumns, csvRows, tableRows } from '../views/lists/csv.ts';
import { agentJson, type Publication } from './api.ts';

/** The whole catalogue in one file, in forms that other programs read. */

/** `/api/v1/catalogue.ndjson`: a line for each agent, the same as its own JSON. */
export const catalogueLines = (
  agents: readonly Agent[],
  headline: EquationId,
  published: Publication,
): string =>
  agents.map((agent) => `${JSON.stringify(agentJson(agent, headline, published))}\n`).join('');

/** Names of columns are those of the JSON; a list in a cell has spaces between its members. */
const AGENT_COLUMNS: CsvColumns<Agent, Publication> = {
  slug: ({ slug }) => slug,
  name: ({ assessment }) => assessment.name,
  page: ({ slug }, { page }) => page(slug),
  kind: ({ assessment }) => assessment.kind,
  vendor: ({ assessment }) => assessment.vendor,
  band: ({ band }) => band,
  score: ({ judgement }) => judgement.headline?.score,
  headlineThreat: ({ judgement }) => judgement.headlineThreat?.id,
  factorSum: ({ judgement }) => judgement.factorSum,
  versionRead: ({ assessment }) => assessment.subject?.version,
  basis: ({ assessment }) => assessment.basis,
  assessed: ({ assessment }) => assessment.assessed,
  reviewBy: ({ reviewBy }) => reviewBy,
  identifiers: ({ assessment }) => assessment.identifiers?.join(' '),
  tags: ({ assessment }) => assessment.tags?.join(' '),
  ...Object.fromEntries(
    FACTOR_IDS.map((factor) => [
      `factor:${factor}`,
      ({ judgement }: Agent) => judgement.factors.find(({ id }) => id === factor)?.score,
    ]),
  ),
  ...Object.fromEntries(
    LAYER_IDS.map((layer) => [
      `layer:${layer}`,
      ({ assessment }: Agent) => assessment.layers[layer],
    ]),
  ),
};

/** `/api/v1/catalogue.csv`: a row for each agent, in the order of the catalogue. */
export const catalogueCsv = (agents: readonly Agent[], published: Publication): string =>
  csvRows(tableRows(AGENT_COLUMNS, agents, published));

const THREAT_COLUMNS: CsvColumns<CataloguedThreat, Publication> = {
  agent: ({ agent }) => agent.slug,
  id: ({ threat }) => threat.id,
  title: ({ threat }) => threat.title,
  page: ({ agent, threat }, { page }) => `${page(agent.slug)}#${threatAnchor(threat.id)}`,
  layer: ({ threat }) => threat.layer,
  risk: ({ threat }) => threat.risk?.id,
  status: ({ threat }) => threat.status,
  band: ({ score }) => score?.band,
  score: ({ score }) => score?.score,
  cvss: ({ threat }) => threat.vector?.text,
  cvssBase: ({ score }) => score?.cvssBase,
  threatMultiplier: ({ score }) => score?.threatMultiplier,
  mitigationFactor: ({ score }) => score?.mitigationFactor,
  factorSum: ({ score }) => score?.factorSum,
  mapsTo: ({ threat }) => threat.mapsTo.map(({ reference }) => reference).join(' '),
  advisories: ({ threat }) => [...new Set(threat.advisories.map(({ id }) => id))].join(' '),
};

/** `/api/v1/threats.csv`: a row for each threat, the most severe band first, with what its score follows from. */
export const threatsCsv = (threats: readonly CataloguedThreat[], published: Publication): string =>
  csvRows(tableRows(THREAT_COLUMNS, threats, published));
