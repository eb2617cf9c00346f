import type { MatchableAgent } from '../domain/matching/match.ts';
import type { FormerSlug } from '../domain/redirects/read.ts';
import { fileHead, type Publication } from './api.ts';

/** Which agent a former slug, a package URL or an address belongs to. */

/** `/api/v1/redirects.json`: former slugs, so that a link to one still leads to its agent. */
export const redirectsJson = (redirects: readonly FormerSlug[], published: Publication) => ({
  ...fileHead(published),
  redirects: redirects.map((redirect) => redirectJson(redirect, published)),
});

const redirectJson = ({ from, to }: FormerSlug, published: Publication) => ({
  from,
  to,
  page: to === null ? null : published.page(to),
  json: to === null ? null : published.json(to),
});

/**
 * `/api/v1/identifiers.json`: which agent a package URL, an address or a former slug belongs to. Package URLs have no
 * version; addresses have no scheme, `www.`, `.git` or final slash.
 */
export const identifiersJson = (
  agents: readonly Pick<MatchableAgent, 'slug' | 'identifiers'>[],
  redirects: readonly FormerSlug[],
  published: Publication,
) => ({
  ...fileHead(published),
  identifiers: Object.fromEntries<string>([
    ...redirects.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])),
    ...agents.flatMap(({ slug, identifiers }) => identifiers.map((key) => [key, slug] as const)),
  ]),
});

/** The JSON of a former slug: where the agent is now. */
export const formerAgentJson = (redirect: FormerSlug, published: Publication) => ({
  ...fileHead(published),
  ...redirectJson(redirect, published),
});
