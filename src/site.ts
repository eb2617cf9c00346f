import { siteConfig } from './config.ts';

/** The site that is being built: its settings, and how its addresses are written. */
export const config = siteConfig(process.env);

/** The address of a page or file of the site, from its path below the base: `/agents/` → `/catalogue/agents/`. */
export const href = (path: string): string => `${config.basePath.slice(0, -1)}${path}`;

/** The whole address, for machines and other sites. */
export const canonicalUrl = (path: string): string => `${config.siteUrl}${href(path)}`;

/** Where the repository lets people edit a file; undefined where no repository is set. */
export const editAddress = (path: string): string | undefined =>
  config.repository && `${config.repository}/edit/${config.branch}/${path}`;

/** Where the repository takes an issue, with its title filled in; undefined where no repository is set. */
export const issueAddress = (title: string): string | undefined =>
  config.repository && `${config.repository}/issues/new?${new URLSearchParams({ title })}`;

/** The form of the repository for a correction, with the file filled in; undefined where no repository is set. */
export const correctionAddress = (path: string, name: string): string | undefined =>
  config.repository &&
  `${config.repository}/issues/new?${new URLSearchParams({ template: 'correction.yml', title: `Correction: ${name}`, address: path })}`;

/** More agents than this, and what costs a file for each of them is left out unless the settings ask for it. */
const EXTRAS_UP_TO = 1500;

/** Whether a site of so many agents gets what costs a file for each. docs/publishing.md lists it. */
export const hasExtras = (agents: number): boolean => agents <= (config.extrasUpTo ?? EXTRAS_UP_TO);

/** How the JSON is published. Its addresses are whole, so that they work wherever the data are read. */
export const published = {
  page: (slug: string): string => canonicalUrl(`/agents/${slug}/`),
  json: (slug: string): string => canonicalUrl(`/api/v1/agents/${slug}.json`),
  license: config.licence?.id ?? null,
};
