import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hostsOf, type SiteConfig } from '../../src/config.ts';
import { excessOf, type SiteSize, tooLargeMessage } from '../../src/domain/hosts.ts';
import { isSwapFolder } from '../../src/prerender/swap.ts';
import { CannotRun } from '../command.ts';

/** A file that every site has, and hardly anything else. */
const FILE_OF_SITES = join('schemas', 'assessment.schema.json');

/**
 * A build replaces the folder of the site, so that must not be a folder with anything else in it.
 *
 * @throws CannotRun where the folder has anything but an earlier site in it
 */
export function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) {
    throw new CannotRun(`${out} is a file. Name a folder for the site.`);
  }
  const names = readdirSync(out).filter((name) => !isSwapFolder(name));
  if (names.includes('.git')) {
    throw new CannotRun(
      `${out} has a .git of its own, which a new site would replace. Build to another folder and copy the site from there.`,
    );
  }
  if (names.length > 0 && !existsSync(join(out, FILE_OF_SITES))) {
    throw new CannotRun(
      `${out} is not empty and is not a Septet site, and a build would replace it. Name an empty folder, or one that does not exist.`,
    );
  }
}

/** @throws CannotRun where the host in the settings does not accept a site of this size */
export function refuseTooLarge(size: SiteSize, config: SiteConfig): void {
  const host = hostsOf(config)[config.host ?? ''];
  if (host && excessOf(size, host).length > 0) {
    throw new CannotRun(
      `${tooLargeMessage(size, host)} Publish it elsewhere, or name another host in septet.config.ts; docs/publishing.md says what makes a site smaller.`,
    );
  }
}
