import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { scoreBadge } from '../shared/badge.ts';
import { dayView, monthOf, scoreInColumn } from '../shared/format.ts';
import type { ListedAgent } from './listed-agent.ts';
import { smallStrip } from './small-strip.ts';
import { layersWith } from './standing.ts';

/** A listed agent as a row of a table: the same in the build and in the browser. */
export function agentRow(agent: ListedAgent) {
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
    /** Short enough for a phone. */
    assessedIn: { day: assessed, text: monthOf(assessed) },
  };
}
export type AgentRowView = ReturnType<typeof agentRow>;
