import { hash } from 'node:crypto';
import { openJsonStore } from '../cache/store.ts';
import { valueAt } from '../domain/lookup.ts';
import { keepOfEach } from '../handover.ts';

/** In so many files it is kept, so that one edit does not write all of it. */
const STORE_FILES = 64;

/**
 * Opens what the last build has kept of each agent, for `ofEach`.
 *
 * @param digests by which the agents are known
 * @returns keeps what this build has worked out
 */
export function openKept(
  place: string,
  code: string,
  digests: WeakMap<object, string>,
): () => void {
  const store = openJsonStore<Record<string, string>>(place, code, STORE_FILES);
  const now = new Map<string, Record<string, string>>();
  keepOfEach({
    note: (value, text) => void digests.set(value, hash('sha256', text)),
    of(agent) {
      const digest = valueAt(digests, agent);
      const kept = now.get(digest) ?? store.get(digest) ?? {};
      now.set(digest, kept);
      return kept;
    },
  });
  return () => store.keep(now);
}
