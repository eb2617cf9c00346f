import { isSlug } from '../../domain/slug.ts';
import type { Outcome } from '../../presentation/comparison/messages.ts';
import type { AgentData } from '../../presentation/comparison/row.ts';
import { href } from '../href.ts';

export interface Loaded {
  readonly outcome: Outcome;
  readonly agent?: AgentData;
}

const kept = new Map<string, AgentData>();

/** The data of an agent. What was loaded is kept; what failed is asked for again. */
export async function loadAgent(slug: string): Promise<Loaded> {
  const known = kept.get(slug);
  if (known) return { outcome: 'loaded', agent: known };
  // What cannot be a slug is not made into an address.
  if (!isSlug(slug)) return { outcome: 'unknown' };
  try {
    const response = await fetch(href(`/api/v1/agents/${slug}.json`));
    if (response.status === 404) return { outcome: 'unknown' };
    if (!response.ok) return { outcome: 'unreachable' };
    const agent = (await response.json()) as AgentData;
    kept.set(slug, agent);
    return { outcome: 'loaded', agent };
  } catch {
    return { outcome: 'unreachable' };
  }
}
