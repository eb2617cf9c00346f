import { type Agent, agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import type { LayerId, LayerTag } from '../../domain/maestro/layers.ts';
import { commentary } from '../commentary.ts';
import { leadingBlocks } from '../leading-blocks.ts';
import { inPages, type ListPage } from '../paging.ts';
import { agentPath } from '../paths.ts';
import { type BadgeView, badgeOf } from '../score-view.ts';

/** Agents with their commentary on one page. */
const CUT = { rows: 40, whole: 50 };
/** Readers compare agents here; who wants every word of one goes to its page. */
const WORDS = 100;

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
  const { pages, shown } = commentaryOn(catalogue, layer, href);
  return shown(pages[0] as ListPage<Place>);
}

/** All pages after the first. */
export function furtherCommentary(
  catalogue: Catalogue,
  layer: LayerId,
  href: (path: string) => string,
): ListPage<CommentaryGroup>[] {
  const { pages, shown } = commentaryOn(catalogue, layer, href);
  return pages.slice(1).map(shown);
}

interface Place {
  readonly tag: LayerTag;
  readonly agent: Agent;
}

function commentaryOn(catalogue: Catalogue, layer: LayerId, href: (path: string) => string) {
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
        const entries = own.map(({ agent }) => commentaryOf(agent, layer, href));
        return own.length === 0 ? [] : [{ tag, count: agents.length, entries }];
      }),
    }),
  };
}

function commentaryOf(agent: Agent, layer: LayerId, href: (path: string) => string): Commentary {
  const page = agentPath(agent.slug);
  const html = commentary(agent, layer, href(page));
  const excerpt = leadingBlocks(html, WORDS);
  return {
    name: agent.assessment.name,
    path: `${page}#${layer}`,
    badge: badgeOf(agent.judgement.headline),
    html: excerpt ?? html,
    isExcerpt: excerpt !== undefined,
  };
}
