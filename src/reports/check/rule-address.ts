import type { SiteConfig } from '../../config.ts';
import { isOnThisMachine } from '../../domain/web-address.ts';

/** The address of the page of a rule: a full one where the base is the address of a site, else a path from the root. */
export const ruleAddress = (base: string, rule: string): string => `${base}/rules/${rule}/`;

/** The address of a published site, without a slash at the end; empty where the site is only on this machine. */
export function publishedBase({
  siteUrl,
  basePath,
}: Pick<SiteConfig, 'siteUrl' | 'basePath'>): string {
  return isOnThisMachine(siteUrl) ? '' : `${siteUrl}${basePath.replace(/\/$/, '')}`;
}
