import { join } from 'node:path';
import { readNote, writeNote } from './note.ts';
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

type Made = readonly [key: string, stamp: Stamp];

interface Manifest {
  readonly code: string;
  readonly files: Readonly<Record<string, Made>>;
}

/**
 * @param last the folder of the last site
 * @param manifest where what is known of the last site is kept
 * @param code digest of all code and settings: under another one nothing is taken
 */
export function lastOutput(last: string, manifest: string, code: string): LastOutput {
  const before = readNote<Manifest>(manifest);
  const known = new Map(before?.code === code ? Object.entries(before.files) : []);
  const now: Record<string, Made> = {};
  return {
    known(path, key) {
      const made = known.get(path);
      return made?.[0] === key && isUntouched(join(last, path), made[1]) ? made[1] : undefined;
    },
    note(path, key, stamp) {
      now[path] = [key, stamp];
    },
    remember: () => writeNote<Manifest>(manifest, { code, files: now }),
  };
}
