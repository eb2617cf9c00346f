import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { PAGE_PATHS, threatAnchor } from '../../domain/links.ts';
import type { LayerId } from '../../domain/maestro/layers.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import type { TopicListId } from '../../domain/threats/topics.ts';

/** The paths of the site's pages, below its base. */

export const agentPath: (slug: string) => string = PAGE_PATHS.assessments;

export const briefPath = (slug: string): string => `${agentPath(slug)}brief/`;

/** The page of other assessors' judgements, which only some agents have. */
export const opinionsPath = (slug: string): string => `${agentPath(slug)}opinions/`;

/** The picture for previews of an agent. */
export const socialPath = (slug: string): string => `${agentPath(slug)}social.png`;

/** The link to a threat from the page of its agent. */
export const threatHash = (threat: string): string => `#${threatAnchor(threat)}`;

/** A threat on the page of its agent. */
export const threatPath = (slug: string, threat: string): string =>
  `${agentPath(slug)}${threatHash(threat)}`;

/** A factor on the page of an agent. */
export const agentFactorPath = (slug: string, id: FactorId): string =>
  `${agentPath(slug)}#factor-${id}`;

export const factorPath = (id: FactorId): string => `/factors/${id}/`;

export const layerPath: (id: LayerId) => string = PAGE_PATHS.layers;

/** The page of an entry of a list of threats. */
export const topicPagePath = (list: TopicListId, id: string): string =>
  threatsPath(topicPath(list, id));

export const riskPath = (id: CoreRiskId): string => topicPagePath('core-risk', id);

/** The page of a list of threats, or of one of its topics by the path that it has in the list. */
export const threatsPath = (path: string): string => `/threats/${path}/`;
