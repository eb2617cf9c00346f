import { build } from 'astro';
import type { SiteConfig } from '../../src/config.ts';
import { astroPlaces } from '../../src/intake/directories.ts';
import { renderingBeside } from '../../src/integrations/rendering-beside.ts';
import { siteMap } from '../../src/integrations/site-map.ts';
import type { LastOutput } from '../../src/output/last-output.ts';
import { progressLine } from '../progress.ts';

export interface PagesMade {
  readonly rendered: number;
  /** Pages taken from the last site. */
  readonly taken: number;
}

/** The site whose pages are made, and the last one, which some may come from. */
export interface PagesPlaces {
  readonly staging: string;
  readonly last: string;
  readonly output: LastOutput;
}

/**
 * Has Astro compile and make every page, and shows how far it is.
 *
 * @param onRender told when all is compiled and the first page comes
 */
export async function makePages(
  { staging, last, output }: PagesPlaces,
  { siteUrl, basePath }: SiteConfig,
  onRender: () => void,
): Promise<PagesMade> {
  const line = progressLine('Rendering pages');
  const addresses: string[] = [];
  const pages = { taken: 0, rendered: 0 };
  const beside = renderingBeside(last, output, {
    begin: onRender,
    progress(done, of, isTaken) {
      pages[isTaken ? 'taken' : 'rendered'] += 1;
      line.show(done, of);
    },
    unseen(some) {
      const seen = some.filter((address) => address.endsWith('/'));
      addresses.push(...seen.map((address) => `${siteUrl}${basePath}${address.slice(1)}`));
    },
  });
  await build({
    ...astroPlaces(process.env),
    outDir: staging,
    logLevel: 'error',
    site: siteUrl,
    integrations: [beside, siteMap(addresses)],
  });
  line.end();
  return pages;
}
