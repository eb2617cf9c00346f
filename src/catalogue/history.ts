import type { AgentHistory, Histories } from '../domain/history/history.ts';
import { handedOver } from '../handover.ts';

interface CatalogueHistory extends Histories {
  readonly of: (slug: string) => AgentHistory;
}

const bySlug = new WeakMap<Histories, ReadonlyMap<string, AgentHistory>>();

/** The history of every assessment, those that were removed too, and of the site. */
export async function loadHistory(): Promise<CatalogueHistory> {
  const { histories } = handedOver();
  const found = bySlug.get(histories) ?? new Map(histories.agents.map((one) => [one.slug, one]));
  bySlug.set(histories, found);
  // A file that came while the dev server runs has none.
  const of = (slug: string) => found.get(slug) ?? { slug, entries: [], notices: [] };
  return { ...histories, of };
}
