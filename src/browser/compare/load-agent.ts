import { isSlug } from '../../domain/slug.ts';
import type { Outcome } from '../../views/compare/messages.ts';
import type { AgentData } from '../../views/compare/row.ts';
import { href } from '../shared/href.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';

export interface Loaded {
  readonly outcome: Outcome;
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
    const response = await fetch(href(`/api/v1/agents/${slug}.json`));
    if (response.status === 404) return loadMoved(slug);
    if (!response.ok) return { outcome: 'unreachable' };
    const agent: AgentData = await response.json();
    kept.set(slug, agent);
    return { outcome: 'loaded', agent };
  } catch {
    return { outcome: 'unreachable' };
  }
}

/** A link that somebody kept may have the slug from before a renaming. */
async function loadMoved(slug: string): Promise<Loaded> {
  const { redirects } = await loadRedirects();
  const to = redirects.find(({ from }) => from === slug)?.to;
  return to ? loadAgent(to) : { outcome: 'unknown' };
}

const loadRedirects = once(() => loadJson<Redirects>('/api/v1/redirects.json'));

interface Redirects {
  readonly redirects: readonly { readonly from: string; readonly to: string | null }[];
}
