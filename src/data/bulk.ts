import type { EquationId } from '../domain/aivss/equations/index.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { Agent } from '../domain/catalogue.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import type { CataloguedThreat } from '../domain/threats/threat-index.ts';
import { type CsvCell, csvRows } from '../views/lists/csv.ts';
import { agentJson, type Publication } from './api.ts';

/** The whole catalogue in one file, in forms that other programs read. */

/** `/api/v1/catalogue.ndjson`: a line for each agent, the same as its own JSON. */
export const catalogueLines = (
  agents: readonly Agent[],
  headline: EquationId,
  published: Publication,
): string =>
  agents.map((agent) => `${JSON.stringify(agentJson(agent, headline, published))}\n`).join('');

interface Column<T> {
  readonly head: string;
  readonly of: (one: T, published: Publication) => CsvCell;
}

const table = <T>(
  columns: readonly Column<T>[],
  all: readonly T[],
  published: Publication,
): string =>
  csvRows([
    columns.map(({ head }) => head),
    ...all.map((one) => columns.map(({ of }) => of(one, published))),
  ]);

/** Names of columns are those of the JSON; a list in a cell has spaces between its members. */
const AGENT_COLUMNS: readonly Column<Agent>[] = [
  { head: 'slug', of: ({ slug }) => slug },
  { head: 'name', of: ({ assessment }) => assessment.name },
  { head: 'page', of: ({ slug }, { page }) => page(slug) },
  { head: 'kind', of: ({ assessment }) => assessment.kind },
  { head: 'vendor', of: ({ assessment }) => assessment.vendor },
  { head: 'band', of: ({ band }) => band },
  { head: 'score', of: ({ judgement }) => judgement.headline?.score },
  { head: 'headlineThreat', of: ({ judgement }) => judgement.headlineThreat?.id },
  { head: 'factorSum', of: ({ judgement }) => judgement.factorSum },
  { head: 'versionRead', of: ({ assessment }) => assessment.subject?.version },
  { head: 'basis', of: ({ assessment }) => assessment.basis },
  { head: 'assessed', of: ({ assessment }) => assessment.assessed },
  { head: 'reviewBy', of: ({ reviewBy }) => reviewBy },
  { head: 'identifiers', of: ({ assessment }) => assessment.identifiers?.join(' ') },
  { head: 'tags', of: ({ assessment }) => assessment.tags?.join(' ') },
  ...FACTOR_IDS.map(
    (factor): Column<Agent> => ({
      head: `factor:${factor}`,
      of: ({ judgement }) => judgement.factors.find(({ id }) => id === factor)?.score,
    }),
  ),
  ...LAYER_IDS.map(
    (layer): Column<Agent> => ({
      head: `layer:${layer}`,
      of: ({ assessment }) => assessment.layers[layer],
    }),
  ),
];

/** `/api/v1/catalogue.csv`: a row for each agent, in the order of the catalogue. */
export const catalogueCsv = (agents: readonly Agent[], published: Publication): string =>
  table(AGENT_COLUMNS, agents, published);

const THREAT_COLUMNS: readonly Column<CataloguedThreat>[] = [
  { head: 'agent', of: ({ agent }) => agent.slug },
  { head: 'id', of: ({ threat }) => threat.id },
  { head: 'title', of: ({ threat }) => threat.title },
  { head: 'page', of: ({ agent, threat }, { page }) => `${page(agent.slug)}#threat-${threat.id}` },
  { head: 'layer', of: ({ threat }) => threat.layer },
  { head: 'risk', of: ({ threat }) => threat.risk?.id },
  { head: 'status', of: ({ threat }) => threat.status },
  { head: 'band', of: ({ score }) => score?.band },
  { head: 'score', of: ({ score }) => score?.score },
  { head: 'cvss', of: ({ threat }) => threat.vector?.text },
  { head: 'cvssBase', of: ({ score }) => score?.cvssBase },
  { head: 'threatMultiplier', of: ({ score }) => score?.threatMultiplier },
  { head: 'mitigationFactor', of: ({ score }) => score?.mitigationFactor },
  { head: 'factorSum', of: ({ score }) => score?.factorSum },
  { head: 'mapsTo', of: ({ threat }) => threat.mapsTo.map(({ reference }) => reference).join(' ') },
  { head: 'advisories', of: ({ threat }) => threat.advisories.map(({ id }) => id).join(' ') },
];

/** `/api/v1/threats.csv`: a row for each threat, the most severe band first, with what its score follows from. */
export const threatsCsv = (threats: readonly CataloguedThreat[], published: Publication): string =>
  table(THREAT_COLUMNS, threats, published);
