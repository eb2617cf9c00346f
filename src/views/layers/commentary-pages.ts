import { type Agent, agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { inPages, type ListPage } from '../lists/paging.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { agentPath } from '../shared/paths.ts';
import { commentary } from './commentary.ts';

/** Agents with their commentary on one page. */
const CUT = { rows: 40, whole: 50 };

/** What one agent's assessment says about a layer, on the page of the layer. */
export interface Commentary {
  readonly name: string;
  /** The place on the page of the agent, below the base. */
  readonly path: string;
  readonly badge: BadgeView;
  readonly html: string;
  readonly isExcerpt: boolean;
}

export interface CommentaryGroup {
  readonly tag: LayerTag;
  /** How many agents have the tag, on all pages. */
  readonly count: number;
  readonly entries: readonly Commentary[];
}

/** The first page of the commentary on a layer: mapped first, the most severe agents first among them. */
export function firstCommentary(
  catalogue: Catalogue,
  layer: LayerId,
  href: (path: string) => string,
): ListPage<CommentaryGroup> {
  const { pages, shown } = commentaryOn(catalogue, layer, (agent) =>
    commentaryOf(agent, layer, href),
  );
  return shown(itemAt(pages, 0));
}

/** All pages after the first, of every layer. */
export function furtherCommentary(
  catalogue: Catalogue,
  href: (path: string) => string,
): { readonly layer: LayerId; readonly page: ListPage<CommentaryGroup> }[] {
  // Agent by agent, since the texts of an agent are opened for all its layers at once.
  const known = new Map(catalogue.agents.map((agent) => [agent, onEveryLayer(agent, href)]));
  return LAYER_IDS.flatMap((layer) => {
    const of = (agent: Agent) => valueAt(known, agent)[layer];
    const { pages, shown } = commentaryOn(catalogue, layer, of);
    return pages.slice(1).map((page) => ({ layer, page: shown(page) }));
  });
}

const onEveryLayer = (agent: Agent, href: (path: string) => string) =>
  tableOf(LAYER_IDS, (layer) => commentaryOf(agent, layer, href));

interface Place {
  readonly tag: LayerTag;
  readonly agent: Agent;
}

function commentaryOn(catalogue: Catalogue, layer: LayerId, of: (agent: Agent) => Commentary) {
  const groups = agentsByTag(catalogue, layer);
  const places = groups.flatMap(({ tag, agents }) =>
    agents.map((agent): Place => ({ tag, agent })),
  );
  return {
    pages: inPages(places, CUT),
    shown: ({ items, ...page }: ListPage<Place>): ListPage<CommentaryGroup> => ({
      ...page,
      items: groups.flatMap(({ tag, agents }) => {
        const own = items.filter((item) => item.tag === tag);
        const entries = own.map(({ agent }) => of(agent));
        return own.length === 0 ? [] : [{ tag, count: agents.length, entries }];
      }),
    }),
  };
}

function commentaryOf(agent: Agent, layer: LayerId, href: (path: string) => string): Commentary {
  const page = agentPath(agent.slug);
  const { html, beginnings } = agent.texts();
  const beginning = beginnings[layer];
  return {
    name: agent.assessment.name,
    path: `${page}#${layer}`,
    badge: badgeOf(agent.judgement.headline),
    html: commentary(beginning ?? html.layers[layer], href(page)),
    isExcerpt: beginning !== undefined,
  };
}
