import type { SiteConfig } from '../../config.ts';
import { isOnThisMachine } from '../../domain/web-address.ts';

/** Where the page of a rule stands: in full below the address of a site, else from its root. */
export const ruleAddress = (base: string, rule: string): string => `${base}/rules/${rule}/`;

/** The address of a site that is published, without a slash at the end; empty where it is only on this machine. */
export function publishedBase({
  siteUrl,
  basePath,
}: Pick<SiteConfig, 'siteUrl' | 'basePath'>): string {
  return isOnThisMachine(siteUrl) ? '' : `${siteUrl}${basePath.replace(/\/$/, '')}`;
}
