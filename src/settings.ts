import type { EquationId } from './domain/aivss/equations/index.ts';
import type { Severities } from './domain/assessment/checking/severities.ts';
import type { ForgeId } from './domain/forges.ts';
import type { Host } from './domain/hosts.ts';
import type { Language } from './words/languages.ts';

/** A licence under which assessments may be used. */
export interface Licence {
  /** As people write it. */
  readonly name: string;
  /** As SPDX writes it, for machines. */
  readonly id: string;
  /** Its text. */
  readonly url: string;
}

/** The licence of assessments, and where they are changed. */
export interface ContentTerms {
  readonly licence?: Licence | undefined;
  /** The public repository with the content. Without it pages name the file. */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
  /** What kind of site the repository is on, where its address does not say so. */
  readonly forge?: ForgeId | undefined;
  /** The address where a file is changed, with `{path}` for its path, on a site of another kind. */
  readonly edit?: string | undefined;
}

/** A folder with content and its own terms. Terms that it leaves out are not taken from the site. */
export interface ContentFolder extends ContentTerms {
  /** From the folder of the settings. */
  readonly folder: string;
  /** What pages call it: "the public catalogue". */
  readonly name: string;
  /** Where the folder is in its repository; "content" unless set. */
  readonly path?: string | undefined;
}

/** What the foot of each page has besides the credits. */
export interface Footer {
  readonly text?: string | undefined;
  /** Paths of the site, such as `/guides/house-rules/`, or whole addresses. */
  readonly links?: readonly { readonly label: string; readonly to: string }[] | undefined;
}

/** The settings of a site, as `septet.config.ts` gives them. */
export interface SiteConfig extends ContentTerms {
  readonly name: string;
  readonly tagline: string;
  /** The language of the interface; English unless set. */
  readonly language?: Language | undefined;
  /** The language of assessments, essays and guides, as BCP 47 has it; `en` unless set. */
  readonly contentLanguage?: string | undefined;
  readonly siteUrl: string;
  readonly basePath: string;
  readonly branch: string;
  readonly equation: EquationId;
  /** The folders with content, the weakest first; without them, the folder "content" beside the settings. */
  readonly content?: readonly ContentFolder[] | undefined;
  /** A style sheet of your own, from the folder of the settings: it comes after that of the site. */
  readonly styles?: string | undefined;
  /** A picture for the head of each page, from the folder of the settings: SVG or PNG. */
  readonly logo?: string | undefined;
  readonly footer?: Footer | undefined;
  /** How many agents a site may have and still get a brief and a picture for each; 1,500 unless set. */
  readonly extrasUpTo?: number | undefined;
  /** How serious rules are on this site, where that differs from the rules themselves. */
  readonly severities?: Severities;
  /** Where the site is published: a build fails where the site is larger than this host takes. */
  readonly host?: string | undefined;
  /** Further hosts, and other limits for known ones. */
  readonly hosts?: Readonly<Record<string, Host>>;
}
