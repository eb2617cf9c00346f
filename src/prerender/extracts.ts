import { openJsonStore } from '../cache/store.ts';
import { valueAt } from '../domain/lookup.ts';
import type { SiteData } from '../site-data.ts';

/** In so many files the extracts are, so that one edit does not write all of them. */
const STORE_FILES = 64;

type Extracts = Record<string, string>;

/** The extracts of each agent that the last build has kept, to be filled by this one (see `extractOf`). */
export function openExtracts(place: string, code: string, { digests }: SiteData) {
  const store = openJsonStore<Extracts>(place, code, STORE_FILES);
  const now = new Map<string, Extracts>();
  return {
    of(agent: object): Extracts {
      const digest = valueAt(digests, agent);
      const own = now.get(digest) ?? store.get(digest) ?? {};
      now.set(digest, own);
      return own;
    },
    keep: (): void => store.keep(now),
  };
}
