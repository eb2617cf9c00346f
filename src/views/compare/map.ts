import type { AgentFile } from '../../data/api-schema.ts';
import { itemAt } from '../../domain/lookup.ts';
import { type SignedMapView, signedMap } from '../map/signed-map.ts';
import { agentPath } from '../shared/paths.ts';
import { LETTERS } from './overlay.ts';
import { headlineOf } from './row.ts';

/** The map of flaw and agent with a letter for each agent. */
export function comparedMap(agents: readonly AgentFile[]): SignedMapView | undefined {
  const scores = agents.flatMap((agent, index) => {
    const { equation, slug, name } = agent;
    const { raw, score, band, cvssBase, factorSum } = headlineOf(agent)?.scores?.[equation] ?? {};
    // The types allow for missing numbers, since the JSON has all of them only under the headline equation.
    if (raw === undefined || score === undefined || band === undefined) return [];
    if (cvssBase === undefined || factorSum === undefined) return [];
    const headline = { equation, raw, score, band, cvssBase, factorSum };
    return [{ sign: itemAt(LETTERS, index), title: name, path: agentPath(slug), score: headline }];
  });
  return signedMap(scores, itemAt(agents, 0).equation);
}
