import { type Agent, agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import type { LayerId, LayerTag } from '../../domain/maestro/layers.ts';
import { inPages, type ListPage } from '../lists/paging.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { firstSentence } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';

/** Agents with their commentary on one page. */
const CUT = { rows: 40, whole: 50 };

/** What one agent's assessment says about a layer, on the page of the layer. */
export interface Commentary {
  readonly name: string;
  /** The place on the page of the agent, below the base. */
  readonly path: string;
  readonly badge: BadgeView;
  /** The first sentence; the page of the agent has the rest. */
  readonly sentence: string;
}

export interface CommentaryGroup {
  readonly tag: LayerTag;
  /** How many agents have the tag, on all pages. */
  readonly count: number;
  readonly entries: readonly Commentary[];
}

/** The pages of what agents say about a layer: mapped first, the most severe agents first among them. */
export function commentaryPages(catalogue: Catalogue, layer: LayerId): ListPage<CommentaryGroup>[] {
  const groups = agentsByTag(catalogue, layer);
  const places = groups.flatMap(({ tag, agents }) =>
    agents.map((agent): Place => ({ tag, agent })),
  );
  return inPages(places, CUT).map(({ items, ...page }) => ({
    ...page,
    items: groups.flatMap(({ tag, agents }) => {
      const own = items.filter((item) => item.tag === tag);
      const entries = own.map(({ agent }) => commentaryOf(agent, layer));
      return own.length === 0 ? [] : [{ tag, count: agents.length, entries }];
    }),
  }));
}

interface Place {
  readonly tag: LayerTag;
  readonly agent: Agent;
}

const commentaryOf = (agent: Agent, layer: LayerId): Commentary => ({
  name: agent.assessment.name,
  path: `${agentPath(agent.slug)}#${layer}`,
  badge: badgeOf(agent.judgement.headline),
  sentence: firstSentence(agent.texts().text.layers[layer]),
});
