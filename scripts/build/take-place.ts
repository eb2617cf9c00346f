import { existsSync, renameSync, rmSync } from 'node:fs';

/** Puts a whole new site where the last one was; if that fails, the last one comes back. */
export function takePlaceOf(out: string, staging: string): void {
  const last = `${out}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, last);
  try {
    renameSync(staging, out);
  } catch (error) {
    if (existsSync(last)) renameSync(last, out);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
