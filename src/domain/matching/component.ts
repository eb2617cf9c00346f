import { packageInWords, pypiName } from '../identifiers.ts';

/** An entry of a list of software. */
export interface Component {
  readonly name: string;
  readonly version: string | undefined;
  /** Its package URL, with or without a version. */
  readonly purl: string | undefined;
  /** The address of a server or a repository, where the list gives one. */
  readonly address?: string;
  /** The program that it starts, where no package is named or the package has several. */
  readonly program?: string;
  /** What its user calls it, where that may be another name, or no name of a package. */
  readonly key?: string;
  /** Present where its user means a package by the key, perhaps of another registry, and not a product. */
  readonly isPackage?: true;
  /** Present for what is part of an agent by the kind of the list: a server of an MCP configuration. */
  readonly isAgentPart?: true;
}

/** The package URL of a package of a registry. The @ of a scope becomes %40, as purl requires. */
const purlOf = (type: 'npm' | 'pypi' | 'docker', name: string): string =>
  `pkg:${type}/${type === 'pypi' ? pypiName(name) : name.replace(/^@/, '%40')}`;

/** The package URL of an image, `ghcr.io/own/agent:1.2.3`. */
export function imagePurl(image: string): string {
  const [name, tag] = imageAndTag(image);
  return [purlOf('docker', name), tag ?? []].flat().join('@');
}

/** A digest is no tag, and neither is one without a number, such as `latest`. */
export function imageAndTag(image: string): [name: string, tag: string | undefined] {
  const [name, tag] = nameAndVersion(withoutDigest(image).replace(/:([^:/]*)$/, '@$1'));
  return [name, tag && /\d/.test(tag) ? tag : undefined];
}

/** A reference to an image, or its version, without the digest at its end. */
export const withoutDigest = (reference: string): string =>
  reference.replace(/(?:^|@)sha\d+:.*$/, '');

/** A package of a registry, or an image. */
export const packaged = (
  type: 'npm' | 'pypi' | 'docker',
  name: string,
  version?: string,
): Component => ({ name, version, purl: purlOf(type, name) });

/** What a package URL names. */
export const purlComponent = (purl: string): Component => ({
  name: packageInWords(purl).replace(/^\S+ /, ''),
  version: versionIn(purl),
  purl,
});

/** The version in a package URL, which may have an @ in its qualifiers, too. */
export const versionIn = (purl = ''): string | undefined =>
  /^[^?#]*?[^/]@([^?#]+)/.exec(purl)?.[1]?.replace(/%2b/gi, '+').replace(/%3a/gi, ':');

/** `name@1.2.3` and `@scope/name@1.2.3` in their two parts. */
export function nameAndVersion(spec: string): [name: string, version: string | undefined] {
  const at = spec.indexOf('@', 1);
  return at < 0 ? [spec, undefined] : [spec.slice(0, at), spec.slice(at + 1) || undefined];
}

/** One version of a package of npm; undefined where a text is a range or a tag. */
export const exactVersion = (range = ''): string | undefined => EXACT.exec(range)?.[1];
const EXACT = /^=?\s*v?(\d+\.\d+\.\d+(?:[-+]\S*)?)$/;
