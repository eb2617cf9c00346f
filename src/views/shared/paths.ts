import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { PAGE_PATHS } from '../../domain/links.ts';
import type { LayerId } from '../../domain/maestro/layers.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import type { TopicListId } from '../../domain/threats/topics.ts';

/** Where the pages of the site stand, below the base. */

export const agentPath: (slug: string) => string = PAGE_PATHS.assessments;

/** The one-page brief of an agent. */
export const briefPath = (slug: string): string => `${agentPath(slug)}brief/`;

/** What other assessors judge of an agent, where somebody does. */
export const opinionsPath = (slug: string): string => `${agentPath(slug)}opinions/`;

/** The picture that previews of an agent show. */
export const socialPath = (slug: string): string => `${agentPath(slug)}social.png`;

/** A threat on the page of its agent, from there. */
export const threatHash = (threat: string): string => `#threat-${threat}`;

/** A threat on the page of its agent. */
export const threatPath = (slug: string, threat: string): string =>
  `${agentPath(slug)}${threatHash(threat)}`;

/** What an assessment says of a factor, on the page of the agent. */
export const agentFactorPath = (slug: string, id: FactorId): string =>
  `${agentPath(slug)}#factor-${id}`;

export const factorPath = (id: FactorId): string => `/factors/${id}/`;

export const layerPath: (id: LayerId) => string = PAGE_PATHS.layers;

/** An entry of a list of threats. */
export const topicPagePath = (list: TopicListId, id: string): string =>
  threatsPath(topicPath(list, id));

export const riskPath = (id: CoreRiskId): string => topicPagePath('core-risk', id);

/** A list of threats, or one of its topics by its own path in the list. */
export const threatsPath = (path: string): string => `/threats/${path}/`;
