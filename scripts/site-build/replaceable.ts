import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../command.ts';
import { isLeftover } from './take-place.ts';

/** A file of every site, and hardly of anything else. */
const SIGN = join('schemas', 'assessment.schema.json');

/**
 * A build puts a whole site in the place of what is there, so it must not be told to put it somewhere else.
 *
 * @throws CannotRun where the place holds anything but an earlier site
 */
export function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) {
    throw new CannotRun(`${out} is a file. Name a folder for the site.`);
  }
  const names = readdirSync(out).filter((name) => !isLeftover(name));
  if (names.includes('.git')) {
    throw new CannotRun(
      `${out} has a .git of its own, which a new site would replace. Build to another folder and copy the site from there.`,
    );
  }
  if (names.length > 0 && !existsSync(join(out, SIGN))) {
    throw new CannotRun(
      `${out} holds something else than a site of this generator, and a build would replace it. Name an empty folder, or one that is not there.`,
    );
  }
}
