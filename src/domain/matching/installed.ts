import { type Component, nameAndVersion, packaged } from './component.ts';
import { type Data, mappingOf, textIn } from './data.ts';
import { addressAt, installedFrom, npmAddressAt } from './repositories.ts';

/** Parts of the project, files, and packages of a registry that is not the one of npm. */
const NOT_FROM_NPM = /^(?:workspace|link|portal|file|root|jsr):|^(?:\.{0,2}|~)\//;
/** What follows `npm:` where no other package is named. */
const RANGE = /^(?:[\^~<>=*]|v?\d+(?:[.\s]|$))[^@]*$/;

/**
 * What npm or one of its kin installs under a name: `1.2.3`, `npm:other@1.2.3`, or what is at an address. Nothing where that
 * is not fetched, or is from elsewhere.
 *
 * @param version the version, where `spec` does not say it
 */
export function npmInstalled(name = '', spec = '', version?: string): Component[] {
  if (name === '' || NOT_FROM_NPM.test(spec)) return [];
  const address = npmAddressAt(spec);
  if (address) return [{ ...packaged('npm', name, version), ...installedFrom(address) }];
  const target = /^npm:(.+?)(?:::.*)?$/.exec(spec)?.[1];
  if (target === undefined) return [packaged('npm', name, version ?? (spec || undefined))];
  const [other, exact] = RANGE.test(target) ? [name, target] : nameAndVersion(target);
  return [packaged('npm', other, exact)];
}

/**
 * A Python package with the repository or the address it is from, as tools write its source: a table, or several with a
 * marker each. Nothing where all of them are on this machine.
 */
export function pypiInstalled(
  name = '',
  version: string | undefined,
  source: unknown,
): Component[] {
  const places = [source].flat().map(mappingOf);
  if (name === '' || (places.length > 0 && places.every(isLocal))) return [];
  const address = places.map(addressIn).find((each) => each !== undefined);
  return [{ ...packaged('pypi', name, version), ...installedFrom(address) }];
}

const LOCAL_KEYS = ['editable', 'virtual', 'directory', 'path', 'workspace'];

/** A part of the project, a folder or a file. What is fetched may be editable, too. */
const isLocal = ({ git, url, type, ...more }: Data): boolean =>
  type === 'directory' ||
  type === 'file' ||
  ((git ?? url) === undefined && LOCAL_KEYS.some((key) => more[key] !== undefined));

/** The address of a source, unless it is a folder in a repository, or another index. */
const addressIn = ({ git, url, type, subdirectory }: Data): string | undefined =>
  subdirectory === undefined && type !== 'legacy'
    ? addressAt(textIn(git) ?? textIn(url) ?? '')
    : undefined;
