import { isSlug } from '../../domain/slug.ts';
import type { LoadOutcome } from '../../views/compare/messages.ts';
import type { AgentData } from '../../views/compare/row.ts';
import { pageHref } from '../shared/href.ts';

export interface Loaded {
  readonly outcome: LoadOutcome;
  readonly agent?: AgentData;
}

const kept = new Map<string, AgentData>();

/**
 * The data of an agent, which may bear another slug by now. What was loaded is kept; what failed is asked for again.
 */
export async function loadAgent(slug: string): Promise<Loaded> {
  const known = kept.get(slug);
  if (known) return { outcome: 'loaded', agent: known };
  // What cannot be a slug is not made into an address.
  if (!isSlug(slug)) return { outcome: 'unknown' };
  try {
    const response = await fetch(pageHref(`/api/v1/agents/${slug}.json`));
    if (response.status === 404) return { outcome: 'unknown' };
    if (!response.ok) return { outcome: 'unreachable' };
    const answer: AgentData | Moved = await response.json();
    if ('to' in answer) return answer.to ? loadAgent(answer.to) : { outcome: 'unknown' };
    kept.set(slug, answer);
    return { outcome: 'loaded', agent: answer };
  } catch {
    return { outcome: 'unreachable' };
  }
}

/** What a slug answers that somebody kept from before a renaming. */
interface Moved {
  readonly to: string | null;
}
