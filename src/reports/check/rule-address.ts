import type { SiteConfig } from '../../config.ts';

/** Where the page of a rule stands: in full below the address of a site, else from its root. */
export const ruleAddress = (base: string, rule: string): string => `${base}/rules/${rule}/`;

/** The address of a site that is published, without a slash at the end; empty where it is only on this machine. */
export function publishedBase({
  siteUrl,
  basePath,
}: Pick<SiteConfig, 'siteUrl' | 'basePath'>): string {
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(siteUrl).hostname);
  return isLocal ? '' : `${siteUrl}${basePath.replace(/\/$/, '')}`;
}
