import type { AgentFile } from '../../data/api-schema.ts';
import type { AskedAgent } from '../../domain/conditions/asked-of.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { exposureFrom } from '../what-if/exposure-data.ts';

/** What conditions need of an agent, from its JSON. */
export function askedAgentFromJson(agent: AgentFile): AskedAgent {
  const { basis, assessed, subject, factors, threats, layers, equation } = agent;
  const scoredThreats = threats.filter(({ scores, status }) => scores && status !== 'fixed');
  return {
    basis,
    assessed,
    version: subject.version ?? subject.commit ?? undefined,
    facts: Object.fromEntries(
      agent.facts.map(({ id, answer, setting }) => [id, { answer, setting: setting ?? undefined }]),
    ),
    layers: tableOf(LAYER_IDS, (id) => layers.find((layer) => layer.id === id)?.tag),
    factors,
    threats: threats.map((threat) => ({ ...threat, band: threat.scores?.[equation].band })),
    exposure: exposureFrom(agent),
    measures: scoredThreats.flatMap(({ id, measures }) =>
      measures.flatMap(({ by, brings }) =>
        brings ? [{ threat: id, by: by ?? undefined, brings }] : [],
      ),
    ),
    band: agent.band ?? undefined,
  };
}
