import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/prerender/site-files.ts';
import type { Site } from './sites.ts';

/** A built page. */
export interface BuiltPage {
  /** Its path below the base, beginning with a slash: `/agents/`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of a site, from its root, with slashes. */
export const filesOf = ({ directory }: Pick<Site, 'directory'>): string[] => filesBelow(directory);

/** Every HTML page of a site, or those below a path. */
export const pagesOf = (site: Pick<Site, 'directory'>, below = '/'): BuiltPage[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html') && `/${file}`.startsWith(below))
    .map((file) => ({
      path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
      html: readFileSync(join(site.directory, file), 'utf8'),
    }));
