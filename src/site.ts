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

/** Where the repository takes reports of mistakes, with a title filled in. */
export const reportAddress = (title: string): string | undefined =>
  config.repository && `${config.repository}/issues/new?title=${encodeURIComponent(title)}`;

/** How the JSON is published. Its addresses are whole, so that they work wherever the data are read. */
export const published = {
  page: (slug: string): string => canonicalUrl(`/agents/${slug}/`),
  json: (slug: string): string => canonicalUrl(`/api/v1/agents/${slug}.json`),
  license: config.licence?.id ?? null,
};
