import type { SiteConfig } from '../../config.ts';

/** The address of the page of a rule: a full one where the base is the address of a site, else a path from the root. */
export const ruleAddress = (base: string, rule: string): string => `${base}/rules/${rule}/`;

/** The address of a published site, without a slash at the end; empty where the site is only on this machine. */
export function publishedBase({
  siteUrl,
  basePath,
}: Pick<SiteConfig, 'siteUrl' | 'basePath'>): string {
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(siteUrl).hostname);
  return isLocal ? '' : `${siteUrl}${basePath.replace(/\/$/, '')}`;
}
