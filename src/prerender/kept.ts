import { openJsonStore } from '../cache/store.ts';
import { valueAt } from '../domain/lookup.ts';
import { type Handover, handOver } from '../handover.ts';

/** In so many files it is kept, so that one edit does not write all of it. */
const STORE_FILES = 64;

/**
 * Hands over with the rest what the last build has kept of each agent, for `ofEach`.
 *
 * @returns keeps what this build has worked out
 */
export function handOverKept(place: string, code: string, handover: Handover): () => void {
  const store = openJsonStore<Record<string, string>>(place, code, STORE_FILES);
  const now = new Map<string, Record<string, string>>();
  const kept = (agent: object) => {
    const digest = valueAt(handover.digests, agent);
    const own = now.get(digest) ?? store.get(digest) ?? {};
    now.set(digest, own);
    return own;
  };
  handOver({ ...handover, kept });
  return () => store.keep(now);
}
