import type { Assessment } from '../domain/assessment/format/schema.ts';
import type { Agent } from '../domain/catalogue.ts';
import { addressKey, purlKey } from '../domain/identifiers.ts';
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

type Identified = Pick<Assessment, 'identifiers' | 'homepage' | 'repository'>;

/** The keys by which an agent is found, as `purlKey` and `addressKey` give them. */
export const identifierKeys = ({
  identifiers = [],
  homepage,
  repository,
}: Identified): string[] => [
  ...identifiers.map(purlKey),
  ...[repository, homepage].flatMap((address) =>
    address === undefined ? [] : addressKey(address),
  ),
];

/**
 * `/api/v1/identifiers.json`: which agent a package URL, an address or a former slug belongs to. A package URL stands here
 * as the assessment has it, and as its key.
 */
export const identifiersJson = (
  agents: readonly Pick<Agent, 'slug' | 'assessment'>[],
  redirects: readonly FormerSlug[],
  published: Publication,
) => ({
  ...fileHead(published),
  identifiers: Object.fromEntries<string>([
    ...redirects.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])),
    ...agents.flatMap(({ slug, assessment }) =>
      [...(assessment.identifiers ?? []), ...identifierKeys(assessment)].map(
        (key) => [key, slug] as const,
      ),
    ),
  ]),
});

/** The JSON of a former slug: where the agent is now. */
export const formerAgentJson = (redirect: FormerSlug, published: Publication) => ({
  ...fileHead(published),
  ...redirectJson(redirect, published),
});
