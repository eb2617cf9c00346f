/** The key of a query that names agents. It is the same on every page, because people keep links. */
export const AGENTS_KEY = 'agents';

/** Narrows a page to some agents: `?agents=a,b`. */
export const agentsQuery = (slugs: readonly string[]): string =>
  `?${AGENTS_KEY}=${slugs.join(',')}`;
