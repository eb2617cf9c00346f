import type { MatchableAgent } from '../domain/matching/match.ts';
import { headOf, type Publication } from './api.ts';

/** Which agent a former slug, a package URL or an address belongs to. */

/** A former slug, and where it leads; to null where the agent was removed for good. */
interface Redirect {
  readonly from: string;
  readonly to: string | null;
}

/** `/api/v1/redirects.json`: former slugs, so that whoever has kept one finds the agent again. */
export const redirectsJson = (redirects: readonly Redirect[], published: Publication) => ({
  ...headOf(published),
  redirects: redirects.map((redirect) => redirectJson(redirect, published)),
});

const redirectJson = ({ from, to }: Redirect, published: Publication) => ({
  from,
  to,
  page: to === null ? null : published.page(to),
  json: to === null ? null : published.json(to),
});

/**
 * `/api/v1/identifiers.json`: which agent a package URL, an address or a former slug belongs to. Package URLs stand
 * without version, addresses without scheme, `www.`, `.git` and a slash at their end.
 */
export const identifiersJson = (
  agents: readonly Pick<MatchableAgent, 'slug' | 'identifiers'>[],
  redirects: readonly Redirect[],
  published: Publication,
) => ({
  ...headOf(published),
  identifiers: Object.fromEntries<string>([
    ...redirects.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])),
    ...agents.flatMap(({ slug, identifiers }) => identifiers.map((key) => [key, slug] as const)),
  ]),
});

/** What a former slug answers: where the agent is now. */
export const formerAgentJson = (redirect: Redirect, published: Publication) => ({
  ...headOf(published),
  ...redirectJson(redirect, published),
});
