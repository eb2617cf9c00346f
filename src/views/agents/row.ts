import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { scoreBadge } from '../shared/badge.ts';
import { dayView, scoreInColumn } from '../shared/format.ts';
import type { ListedAgent } from './listed-agent.ts';
import { smallStrip } from './small-strip.ts';
import { layersWith } from './standing.ts';

/** A listed agent as one row of a table: the same for a page that is built and for one that answers. */
export function rowOf(agent: ListedAgent) {
  const { kind, vendor, basis, assessed } = agent;
  return {
    slug: agent.slug,
    name: agent.name,
    kind: vendor ? `${KINDS[kind].label}, ${vendor}` : KINDS[kind].label,
    badge: scoreBadge(agent.score),
    strip: smallStrip(agent),
    mapped: layersWith(agent, 'mapped').length,
    factorSum: scoreInColumn(agent.factorSum),
    basis: EVIDENCE_BASES[basis].label,
    assessed: dayView(assessed),
  };
}
export type AgentRowView = ReturnType<typeof rowOf>;
