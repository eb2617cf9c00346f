import type { EquationId } from './domain/aivss/equations/index.ts';
import type { Severities } from './domain/assessment/checking/severities.ts';
import type { Host } from './domain/hosts.ts';

/** Under which licence the assessments may be used. */
export interface Licence {
  /** As people write it. */
  readonly name: string;
  /** As SPDX writes it, for machines. */
  readonly id: string;
  /** Its text. */
  readonly url: string;
}

/** The settings of a site, as `septet.config.ts` gives them. */
export interface SiteConfig {
  readonly name: string;
  readonly tagline: string;
  readonly siteUrl: string;
  readonly basePath: string;
  readonly repository: string | undefined;
  readonly branch: string;
  readonly equation: EquationId;
  readonly licence?: Licence | undefined;
  /** How many agents a site may have and still get a brief and a picture for each; 1,500 unless set. */
  readonly extrasUpTo?: number | undefined;
  /** How serious rules are on this site, where that differs from the rules themselves. */
  readonly severities?: Severities;
  /** Where the site is published: a build refuses to make a site that is larger than this host takes. */
  readonly host?: string | undefined;
  /** Hosts that are not known, and other limits of those that are. */
  readonly hosts?: Readonly<Record<string, Host>>;
}
