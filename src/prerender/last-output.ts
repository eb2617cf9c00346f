import { join } from 'node:path';
import { openJsonStore } from '../cache/store.ts';
import { isUntouched, type Stamp } from './stamp.ts';

/** What the last build wrote, so that the next one need not make the same file again. */
export interface LastOutput {
  /** How the file of the last site looks, where it was made under the same key and nobody has touched it since. */
  readonly known: (path: string, key: string) => Stamp | undefined;
  /** Notes a file of the new site that was made under a key. */
  readonly note: (path: string, key: string, stamp: Stamp) => void;
  /** Remembers the new site as the last one. To be called when it stands where the last one stood. */
  readonly remember: () => void;
}

/**
 * @param last the folder of the last site
 * @param folder where what is known of the last site is kept
 * @param code digest of all code and settings: under another one nothing is taken
 */
export function lastOutput(last: string, folder: string, code: string): LastOutput {
  const store = openJsonStore<Stamp>(folder, code);
  const now = new Map<string, Stamp>();
  return {
    known(path, key) {
      const stamp = store.get(`${key} ${path}`);
      return stamp && isUntouched(join(last, path), stamp) ? stamp : undefined;
    },
    note: (path, key, stamp) => void now.set(`${key} ${path}`, stamp),
    remember: () => store.keep(now),
  };
}
