import { type Agent, agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { tableOf } from '../../domain/tables.ts';
import { inPages, type ListPage } from '../lists/paging.ts';
import { badgeOf } from '../shared/badge.ts';
import { firstSentence } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';

/** An agent on the page of a layer, with the tag that it has there. */
interface Place {
  readonly tag: LayerTag;
  readonly agent: Agent;
}

/** How many agents have each tag on a layer. */
type TagCounts = Readonly<Partial<Record<LayerTag, number>>>;

/** The agents on the pages of a layer: mapped first, the most severe agents first among them. */
export function commentaryPlaces(catalogue: Catalogue, layer: LayerId) {
  const groups = agentsByTag(catalogue, layer);
  const places = groups.flatMap(({ tag, agents }) =>
    agents.map((agent): Place => ({ tag, agent })),
  );
  const counts: TagCounts = Object.fromEntries(
    groups.map(({ tag, agents }) => [tag, agents.length]),
  );
  return { pages: inPages(places), counts };
}

/** A page of what agents say about a layer. */
export const commentaryPage = (
  { items, ...page }: ListPage<Place>,
  counts: TagCounts,
  layer: LayerId,
) => ({
  ...page,
  items: [...Map.groupBy(items, ({ tag }) => tag)].map(([tag, own]) => ({
    tag,
    /** How many agents have the tag, on all pages. */
    count: counts[tag] ?? 0,
    entries: own.map(({ agent }) => commentaryOf(agent, layer)),
  })),
});
export type CommentaryGroup = ReturnType<typeof commentaryPage>['items'][number];

/** What one agent's assessment says about a layer, on the page of the layer. */
const commentaryOf = (agent: Agent, layer: LayerId) => ({
  name: agent.assessment.name,
  /** The place on the page of the agent, below the base. */
  path: `${agentPath(agent.slug)}#${layer}`,
  badge: badgeOf(agent.judgement.headline),
  /** The first sentence; the page of the agent has the rest. */
  sentence: sentencesOf(agent)[layer],
});

/** Of all layers at once: the texts of an agent are opened for it. */
const sentencesOf = onceEach((agent: Agent) => {
  const { layers } = agent.texts().text;
  return tableOf(LAYER_IDS, (id) => firstSentence(layers[id]));
});
