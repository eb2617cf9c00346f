import type { Environment } from '../../src/config.ts';
import { contentFiles } from '../../src/intake/content-files.ts';

/** How many overrides are named; the others are counted. */
const MAX_LINES = 20;

/** A line for each assessment that overrides one in another content folder. That is allowed, and good to know. */
export function overrideLines(env: Environment): string[] {
  const lines = contentFiles('assessments', env).flatMap(({ path, origin: { over } }) =>
    over === undefined ? [] : [`${path} takes the place of the one in ${over}.`],
  );
  const others = lines.length - MAX_LINES;
  return others > 0 ? [...lines.slice(0, MAX_LINES), `So do ${others} more.`] : lines;
}
