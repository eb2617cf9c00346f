import { openJsonStore } from '../cache/store.ts';
import { valueAt } from '../domain/lookup.ts';
import type { SiteData } from '../site-data.ts';

/** The extracts are split into this many files, so that one edit does not rewrite all of them. */
const STORE_FILES = 64;

type Extracts = Record<string, string>;

/** The extracts of each agent, from the last build. This build adds what is missing (see `extractOf`). */
export function openExtracts(folder: string, code: string, { digests }: SiteData) {
  const store = openJsonStore<Extracts>(folder, code, STORE_FILES);
  const used = new Map<string, Extracts>();
  return {
    extractsOf(agent: object): Extracts {
      const digest = valueAt(digests, agent);
      const extracts = used.get(digest) ?? store.get(digest) ?? {};
      used.set(digest, extracts);
      return extracts;
    },
    keep: (): void => store.keep(used),
  };
}
