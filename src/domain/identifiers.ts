import { parsedAddress } from './web-address.ts';

/** What identifies an agent to a machine: its package URLs and its addresses, spelt one way. */

/** Without looking behind, a long run of slashes in an address would be gone through for each of them. */
export const SLASHES_AT_END = /(?<!\/)\/+$/;

/** A web address without scheme, `www.`, `.git` and a slash at its end, so that all its spellings compare as equal. */
export function addressKey(address: string): string {
  const url = parsedAddress(address);
  if (!url) return address.toLowerCase();
  const { host, pathname, search } = url;
  const path = pathname
    .toLowerCase()
    .replace(SLASHES_AT_END, '')
    .replace(/\.git$/, '');
  return `${host.replace(/^www\./, '')}${path}${search}`;
}

/**
 * A package URL without version, qualifiers and subpath, as databases of advisories take it: pkg:npm/%40scope/name. Some
 * tools write slashes after `pkg:`, or escape the slash of a scope. An escaped slash may be part of the version, too.
 */
export function packagePurl(purl: string): string {
  const path = purl.replace(/[?#].*/s, '').replace(/^(pkg:)\/+/i, '$1');
  const name = path.lastIndexOf('/') + 1;
  const version = path.indexOf('@', name + 1);
  return (version < 0 ? path : path.slice(0, version))
    .replace(/%2f/gi, '/')
    .replace(/\/@/g, '/%40');
}

/** A package URL for comparison: without version, in lower case, the @ of a scope unescaped: pkg:npm/@scope/name. */
export function purlKey(purl: string): string {
  const key = packagePurl(purl)
    .toLowerCase()
    .replaceAll('%40', '@')
    .replace(/^pkg:pypi\/.+/, pypiName)
    .replace(/^pkg:githubactions\//, 'pkg:github/');
  const [, type, path] = /^pkg:(docker|oci)\/(.+)$/.exec(key) ?? [];
  const registry = registryIn(purl);
  // A URL of type oci has the whole path of the image in its qualifier.
  const image = type === 'oci' ? registry : path && [registry ?? [], path].flat().join('/');
  return image === undefined ? key : `pkg:docker/${image.replace(DOCKER_HUB, '')}`;
}

/** The type of a package URL: `npm`, `pypi`. */
export const purlType = (purl: string | undefined): string | undefined =>
  /^pkg:\/*([^/]+)/i.exec(purl ?? '')?.[1]?.toLowerCase();

/** A name as the index of Python packages compares it (PEP 503). */
export const pypiName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** Where the image of a package URL is, without a digest and a slash at its end; undefined where that says nothing. */
const registryIn = (purl: string): string | undefined =>
  qualifierOf(purl, 'repository_url')
    ?.toLowerCase()
    .replace(/@.*/s, '')
    .replace(SLASHES_AT_END, '') || undefined;

/** A package URL in words: `npm @scope/name`. */
export const packageInWords = (purl: string): string =>
  packagePurl(purl)
    .replaceAll('%40', '@')
    .replace(/^pkg:([^/]+)\//, '$1 ');

/** What an image of Docker Hub may be called by, in place of nothing. */
const DOCKER_HUB = /^(?:https?:\/\/)?(?:(?:index\.|registry-1\.)?docker\.io\/)?(?:library\/)?/;

/** The value of a qualifier of a package URL: `repository_url`, `tag`. A plus is no space there. */
export const qualifierOf = (purl: string, name: string): string | undefined =>
  new URLSearchParams(/\?([^#]*)/.exec(purl)?.[1]?.replaceAll('+', '%2B')).get(name) ?? undefined;

/** The path within a package or a repository at the end of a package URL. */
export const subpathOf = (purl: string): string | undefined => /#(.+)/.exec(purl)?.[1];

/** A key of a package of a registry, whose versions are its own. An image or a repository carries those of the agent. */
export const isRegistryPackage = (key: string): boolean =>
  key.startsWith('pkg:') && !/^pkg:(?:docker|oci|github|gitlab|bitbucket|generic)\//.test(key);

/** The slug of the agent by each of its identifiers: keys of package URLs and addresses, and former slugs. */
export type Identifiers = Readonly<Record<string, string>>;

/** A question without spaces that has a sign of an address or a package: `pkg:pypi/x`, `example.org/x`, `some-name`. */
const LIKE_IDENTIFIER = /^\S*[:/.@_-]\S*$/;
export const looksLikeIdentifier = (question: string): boolean => LIKE_IDENTIFIER.test(question);

/**
 * The slugs of the agents that an identifier names. It may be whole, or only what follows the registry, the host or the
 * owner, as people copy it.
 */
export function slugsBy(identifiers: Identifiers, question: string): string[] {
  const typed = question.trim();
  const keys = new Set([purlKey(typed), addressKey(typed), addressKey(`https://${typed}`)]);
  const wholeMatches = [...keys].flatMap((key) =>
    Object.hasOwn(identifiers, key) ? (identifiers[key] ?? []) : [],
  );
  if (wholeMatches.length > 0) return [...new Set(wholeMatches)];
  const ends = [...keys].map((key) => `/${key}`);
  const matches = Object.entries(identifiers).filter(([key]) =>
    ends.some((end) => key.endsWith(end)),
  );
  return [...new Set(matches.map(([, slug]) => slug))];
}
