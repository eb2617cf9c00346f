import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readNote, writeNote } from './note.ts';
import { isUntouched, linkOrCopy, type Stamp } from './stamp.ts';
import { startWriter, type Writer } from './writer.ts';

/** What the last build wrote, so that the next one need not make the same file again. */
export interface LastOutput {
  /** Puts the file of the last site into the new one, where it was made under the same key. */
  readonly take: (path: string, key: string) => boolean;
  /** Writes a file of the new site, in good time: settles when there is room for the next. */
  readonly write: (
    path: string,
    key: string,
    content: Uint8Array<ArrayBuffer>,
  ) => Promise<void> | undefined;
  /** Settles when everything is written. */
  readonly finish: () => Promise<void>;
  /** Remembers the new site as the last one. To be called when it stands where the last one stood. */
  readonly remember: () => void;
  readonly counts: () => { readonly taken: number; readonly written: number };
}

type Made = readonly [key: string, stamp: Stamp];

interface Manifest {
  readonly code: string;
  readonly files: Readonly<Record<string, Made>>;
}

/**
 * @param last the folder of the last site
 * @param staging the folder of the new one
 * @param manifest where what is known of the last site is kept
 * @param code digest of all code and settings: under another one nothing is taken
 */
export function lastOutput(
  last: string,
  staging: string,
  manifest: string,
  code: string,
): LastOutput {
  const before = readNote<Manifest>(manifest);
  const known = new Map(before?.code === code ? Object.entries(before.files) : []);
  const now: Record<string, Made> = {};
  const folders = new Set<string>();
  const keys = new Map<string, string>();
  let writer: Writer | undefined;
  let taken = 0;
  const place = (path: string): string => {
    const file = join(staging, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return file;
  };
  return {
    take(path, key) {
      const made = known.get(path);
      if (made?.[0] !== key || !isUntouched(join(last, path), made[1])) return false;
      linkOrCopy(join(last, path), place(path));
      now[path] = made;
      taken += 1;
      return true;
    },
    write(path, key, content) {
      writer ??= startWriter();
      keys.set(path, key);
      return writer.write({ file: join(staging, path), content });
    },
    async finish() {
      const stamps = await writer?.finish();
      for (const [path, key] of keys) {
        const stamp = stamps?.get(join(staging, path));
        if (stamp) now[path] = [key, stamp];
      }
    },
    remember: () => writeNote<Manifest>(manifest, { code, files: now }),
    counts: () => ({ taken, written: keys.size }),
  };
}
