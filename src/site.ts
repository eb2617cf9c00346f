import { affordsExtras, type ContentTerms, type Licence, siteConfig, termsIn } from './config.ts';
import type { AssessmentRecord } from './domain/catalogue.ts';
import { FORGES, type Forge, fillPattern, forgeOf } from './domain/forges.ts';
import { isOnThisMachine } from './domain/web-address.ts';

/** The site that is being built: its settings, and how its addresses are written. */
export const config = siteConfig(process.env);

/** The language of the interface. */
export const language = config.language ?? 'en';

/** The language of what authors wrote; undefined where it is that of the interface. */
export const contentLanguage: string | undefined =
  (config.contentLanguage ?? 'en') === language ? undefined : (config.contentLanguage ?? 'en');

/** The language of interface texts inside what authors wrote; undefined where both are the same. */
export const languageInContent: string | undefined = contentLanguage && language;

/** The language of a text that is English on every site; undefined where the page is English. */
export const english: string | undefined = language === 'en' ? undefined : 'en';

/** The address of a page or file of the site, from its path below the base: `/agents/` → `/catalogue/agents/`. */
export const href = (path: string): string => `${config.basePath.slice(0, -1)}${path}`;

/** The whole address, for machines and other sites. */
export const canonicalUrl = (path: string): string => `${config.siteUrl}${href(path)}`;

const isPublished = !isOnThisMachine(config.siteUrl);

/**
 * The address of a page as people cite it, beside the name of the site. Where the site has none that leads others to it,
 * this is the path of the page, and empty for the first page.
 */
export function citedAddress(path: string): string {
  if (isPublished) return canonicalUrl(path);
  return path === '/' ? '' : href(path);
}

/** The same where the name of the site does not stand beside it. */
export const citedSource = (path: string): string =>
  isPublished ? canonicalUrl(path) : `${config.name}, ${href(path)}`;

/** The path that stands in the place of a whole address, which only the browser knows; undefined where the site has one. */
export const pathToComplete = (path: string): string | undefined =>
  isPublished ? undefined : href(path);

export const termsOf = (from: string | undefined): ContentTerms => termsIn(config, from);

/** What pages call a content folder. */
export const folderName = (folder: string): string =>
  config.content?.find((candidate) => candidate.folder === folder)?.name ?? folder;

/** An address of the repository with a part of it filled in; undefined where no repository is set. */
function addressIn(
  { repository, forge, branch = 'main' }: ContentTerms,
  what: keyof Forge,
  parts: Readonly<Record<string, string>>,
): string | undefined {
  if (!repository) return undefined;
  const pattern = FORGES[forge ?? forgeOf(repository)][what];
  return fillPattern(pattern, { repository, branch, ...parts });
}

/** What links to the file of an assessment need. */
export type FileOfAgent = Pick<AssessmentRecord, 'path' | 'from' | 'over'>;

/** Where people change a file; undefined where no address is known. */
export function editAddress({
  path,
  from,
}: Pick<FileOfAgent, 'path' | 'from'>): string | undefined {
  const terms = termsOf(from);
  return terms.edit ? fillPattern(terms.edit, { path }) : addressIn(terms, 'edit', { path });
}

/** Where the repository takes an issue, with its title filled in; undefined where no repository is set. */
export const issueAddress = (title: string): string | undefined =>
  addressIn(config, 'issue', { title });

/** Where the repository takes a correction, with the file filled in; undefined where no repository is set. */
export const correctionAddress = (
  { path, from }: Pick<FileOfAgent, 'path' | 'from'>,
  name: string,
): string | undefined =>
  addressIn(termsOf(from), 'correction', { path, title: `Correction: ${name}` });

/** The repository, where it accepts a new file through an address with the text. */
export const takesNewFiles: string | undefined =
  config.repository && (config.forge ?? forgeOf(config.repository)) === 'github'
    ? config.repository
    : undefined;

/** The licence that all assessments have in common; undefined where they differ or have none. */
export const sharedLicence: Licence | undefined = commonLicence();

function commonLicence(): Licence | undefined {
  const folders = config.content ?? [config];
  const ids = new Set(folders.map(({ licence }) => licence?.id));
  return ids.size === 1 ? folders[0]?.licence : undefined;
}

/** Whether a site with so many agents gets the files that a large one lacks (docs/publishing.md lists them). */
export const hasExtras = (agents: number): boolean => affordsExtras(config, agents);

/** How the JSON is published. Its addresses are whole, so that they work wherever the data are read. */
export const published = {
  page: (slug: string): string => canonicalUrl(`/agents/${slug}/`),
  json: (slug: string): string => canonicalUrl(`/api/v1/agents/${slug}.json`),
  license: sharedLicence?.id ?? null,
  licenseOf: ({ from }: Pick<AssessmentRecord, 'from'>): string | null =>
    termsOf(from).licence?.id ?? null,
};
