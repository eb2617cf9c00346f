import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { scoreBadge } from '../shared/badge.ts';
import { drawLayerStrip, type LayerStripView, stripInWords } from '../shared/draw-layer-strip.ts';
import { longDate, scoreInColumn } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import type { ListedAgent } from './listed-agent.ts';
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
    assessed: { day: assessed, text: longDate(assessed) },
  };
}
export type AgentRowView = ReturnType<typeof rowOf>;

/** The small drawing has no links, so its marks need no names. */
function smallStrip({ layers, notes, slug }: ListedAgent): LayerStripView {
  const marks = notes.map((note) => ({ ...note, title: '', path: agentPath(slug) }));
  return drawLayerStrip(
    'small',
    (layer) => layers[layer],
    marks,
    stripInWords(layers, notes.length),
  );
}
