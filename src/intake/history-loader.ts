import type { Loader } from 'astro/loaders';
import { SITE_HISTORY_ID } from '../domain/history/history.ts';
import { readHistories } from './history.ts';

/** What git knows of each assessment, and of the site. Read once: the dev server shows it as it was at its start. */
export function historyLoader(): Loader {
  return {
    name: 'septet-history',
    async load({ store }) {
      const { agents, site } = await readHistories(process.env);
      store.clear();
      for (const history of agents) store.set({ id: history.slug, data: { ...history } });
      store.set({ id: SITE_HISTORY_ID, data: { ...site } });
    },
  };
}
