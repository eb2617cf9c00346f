import { type Agent, agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { tableOf } from '../../domain/tables.ts';
import { inPages, type ListPage } from '../lists/paging.ts';
import { badgeOf } from '../shared/badge.ts';
import { firstSentence } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';

/** An agent on the page of a layer, with the tag that it has there. */
interface TaggedAgent {
  readonly tag: LayerTag;
  readonly agent: Agent;
}

/** How many agents have each tag on a layer. */
type TagCounts = Readonly<Partial<Record<LayerTag, number>>>;

/** The pages of agents on a layer: mapped agents first, and the most severe first within each tag. */
export function commentaryPages(catalogue: Catalogue, layer: LayerId) {
  const groups = agentsByTag(catalogue, layer);
  const places = groups.flatMap(({ tag, agents }) =>
    agents.map((agent): TaggedAgent => ({ tag, agent })),
  );
  const counts: TagCounts = Object.fromEntries(
    groups.map(({ tag, agents }) => [tag, agents.length]),
  );
  return { pages: inPages(places), counts };
}

/** A page of what agents say about a layer. */
export const commentaryPage = (
  { items, ...page }: ListPage<TaggedAgent>,
  counts: TagCounts,
  layer: LayerId,
) => ({
  ...page,
  items: [...Map.groupBy(items, ({ tag }) => tag)].map(([tag, ofTag]) => ({
    tag,
    /** On all pages. */
    count: counts[tag] ?? 0,
    entries: ofTag.map(({ agent }) => commentaryOf(agent, layer)),
  })),
});
export type CommentaryGroup = ReturnType<typeof commentaryPage>['items'][number];

/** What an assessment says about a layer, in short. */
const commentaryOf = (agent: Agent, layer: LayerId) => ({
  name: agent.assessment.name,
  path: `${agentPath(agent.slug)}#${layer}`,
  badge: badgeOf(agent.judgement.headline),
  sentence: sentencesOf(agent)[layer],
});

/** The first sentence on each layer. All layers are done at once, since the texts of an agent have to be read for it. */
const sentencesOf = onceEach((agent: Agent) => {
  const { layers } = agent.texts().text;
  return tableOf(LAYER_IDS, (id) => firstSentence(layers[id]));
});
