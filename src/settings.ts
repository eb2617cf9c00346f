import type { EquationId } from './domain/aivss/equations/index.ts';
import type { Severities } from './domain/assessment/severities.ts';

/** The settings of a site, as `septet.config.ts` gives them. */
export interface SiteConfig {
  readonly name: string;
  readonly tagline: string;
  readonly siteUrl: string;
  readonly basePath: string;
  readonly repository: string | undefined;
  readonly branch: string;
  readonly equation: EquationId;
  /** How serious rules are on this site, where that differs from the rules themselves. */
  readonly severities?: Severities;
}
