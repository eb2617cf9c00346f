import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Site } from './sites.ts';

/** A built page. */
export interface BuiltPage {
  /** Its path below the base, beginning with a slash: `/agents/`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of a site, from its root, with slashes. */
export const filesOf = ({ directory }: Pick<Site, 'directory'>): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(directory.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();

/** Every HTML page of a site. */
export const pagesOf = (site: Pick<Site, 'directory'>): BuiltPage[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
      html: readFileSync(join(site.directory, file), 'utf8'),
    }));
