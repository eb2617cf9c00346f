import type { AgentFile } from '../../data/api-schema.ts';
import { isSlug } from '../../domain/slug.ts';
import type { LoadOutcome } from '../../views/compare/messages.ts';
import { pageHref } from '../shared/href.ts';

interface LoadedAgent {
  readonly outcome: LoadOutcome;
  readonly agent?: AgentFile;
}

const cache = new Map<string, AgentFile>();

/** Loads an agent, also by a slug that it had before it was renamed. What has been loaded is kept; failures are not. */
export async function loadAgent(slug: string): Promise<LoadedAgent> {
  const cached = cache.get(slug);
  if (cached) return { outcome: 'loaded', agent: cached };
  // A text that cannot be a slug must not become a part of an address.
  if (!isSlug(slug)) return { outcome: 'unknown' };
  try {
    const response = await fetch(pageHref(`/api/v1/agents/${slug}.json`));
    if (response.status === 404) return { outcome: 'unknown' };
    if (!response.ok) return { outcome: 'unreachable' };
    const answer: AgentFile | Redirect = await response.json();
    if ('to' in answer) return answer.to ? loadAgent(answer.to) : { outcome: 'unknown' };
    cache.set(slug, answer);
    return { outcome: 'loaded', agent: answer };
  } catch {
    return { outcome: 'unreachable' };
  }
}

/** The answer to a slug from before a renaming. */
interface Redirect {
  readonly to: string | null;
}
