import { getCollection } from 'astro:content';
import {
  type AgentHistory,
  type CatalogueHistory,
  SITE_HISTORY_ID,
  type SiteHistory,
} from '../domain/history/history.ts';

let loaded: Promise<CatalogueHistory> | undefined;

/** The history of every assessment and of the site, once for a build. */
export function loadHistory(): Promise<CatalogueHistory> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CatalogueHistory> {
  const entries = await getCollection('history');
  const site = entries.find(({ id }) => id === SITE_HISTORY_ID)?.data as SiteHistory;
  const agents = entries.filter(({ id }) => id !== SITE_HISTORY_ID);
  return { site, agents: agents.map(({ data }) => data as AgentHistory) };
}
