import { itemAt } from '../../domain/lookup.ts';
import { type SignedMapView, signedMap } from '../map/signed-map.ts';
import { agentPath } from '../shared/paths.ts';
import { LETTERS } from './overlay.ts';
import { type AgentData, headlineOf } from './row.ts';

/** The agents on the map of flaw and agent, each by its letter. */
export function comparedMap(agents: readonly AgentData[]): SignedMapView | undefined {
  const scores = agents.flatMap((agent, at) => {
    const { equation, slug, name } = agent;
    const { raw, score, band, cvssBase, factorSum } = headlineOf(agent)?.scores?.[equation] ?? {};
    // Only the headline equation has all its numbers in the JSON.
    if (raw === undefined || score === undefined || band === undefined) return [];
    if (cvssBase === undefined || factorSum === undefined) return [];
    const placed = { equation, raw, score, band, cvssBase, factorSum };
    return [{ sign: itemAt(LETTERS, at), title: name, path: agentPath(slug), score: placed }];
  });
  return signedMap(scores, itemAt(agents, 0).equation);
}
