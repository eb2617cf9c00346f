import type { Environment } from '../../src/config.ts';
import { contentFiles } from '../../src/intake/directories.ts';

/** So many are named. */
const MOST = 20;

/** A line for each assessment that takes the place of one in another content folder: no finding, and good to know. */
export function overrideLines(env: Environment): string[] {
  const lines = contentFiles('assessments', env).flatMap(({ path, origin: { over } }) =>
    over === undefined ? [] : [`${path} takes the place of the one in ${over}.`],
  );
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `So do ${more} more.`] : lines;
}
