import {
  type Component,
  listIn,
  mappingOf,
  nameAndVersion,
  npmComponent,
  pypiComponent,
  textIn,
} from './component.ts';
import { installedFrom, npmAddressAt, sourceIn } from './repositories.ts';

const IN_MODULES = 'node_modules/';

/** What package-lock.json or npm-shrinkwrap.json installs, of lock versions 1 to 3. */
export function npmLock(data: Readonly<Record<string, unknown>>): Component[] {
  const packages = Object.entries(mappingOf(data['packages']));
  if (packages.length === 0) return npmLock1(data);
  return packages.flatMap(([path, each]) => {
    const nameAt = path.lastIndexOf(IN_MODULES);
    const entry = mappingOf(each);
    // The project itself and links to its workspaces are not from a registry.
    if (nameAt < 0 || entry['link'] === true) return [];
    const name = textIn(entry['name']) ?? path.slice(nameAt + IN_MODULES.length);
    const repository = /^(?:git|https:\/\/codeload\.)\S*/.exec(
      textIn(entry['resolved']) ?? '',
    )?.[0];
    return [
      {
        ...npmComponent(name, textIn(entry['version'])),
        ...installedFrom(npmAddressAt(repository ?? '')),
      },
    ];
  });
}

const npmLock1 = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.entries(mappingOf(data['dependencies'])).flatMap(([name, each]) => {
    const entry = mappingOf(each);
    return [...npmLocked(name, textIn(entry['version'])), ...npmLock1(entry)];
  });

/** What bun.lock installs. Each package is a list that begins with `name@1.2.3`. */
export const bunLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.values(mappingOf(data['packages'])).flatMap((each) =>
    npmLocked(...nameAndVersion(textIn(listIn(each)[0]) ?? '')),
  );

/** What pnpm-lock.yaml installs. Its keys were `/name/1.2.3`, then `/name@1.2.3(peer@4)`, and are `name@1.2.3` now. */
export const pnpmLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.keys(mappingOf(data['packages'])).flatMap((key) => {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const old = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_/]*)/.exec(plain);
    const [name = plain, version] = old ? old.slice(1) : nameAndVersion(plain);
    return npmLocked(name, version);
  });

/** What a yarn.lock of Yarn 2 or newer installs: `"a@npm:1.2.3"`. */
export const yarnLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.values(data).flatMap((each) => {
    const [name, version] = nameAndVersion(textIn(mappingOf(each)['resolution']) ?? '');
    return npmLocked(name, version?.replace(/^npm:([^:]+).*$/, '$1'));
  });

/** What is not fetched: parts of the project and files. Of a patched package there is another entry. */
const LOCAL = /^(?:workspace|link|portal|file|patch|root):/;

/** A package with its version, or with the repository that stands in place of one. */
function npmLocked(name: string, version: string | undefined): Component[] {
  if (name === '' || LOCAL.test(version ?? '')) return [];
  const address = npmAddressAt(version ?? '');
  return [{ ...npmComponent(name, address ? undefined : version), ...installedFrom(address) }];
}

/** The packages of a lock file of uv, Poetry or PDM, or of pylock.toml. */
export const pythonLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['package'] ?? data['packages']).flatMap((each) => {
    const entry = mappingOf(each);
    const name = textIn(entry['name']);
    const source = mappingOf(entry['source'] ?? entry['vcs'] ?? entry);
    // The lock file lists the project itself, too.
    const isOwn =
      entry['directory'] !== undefined ||
      ['editable', 'virtual'].some((key) => source[key] !== undefined);
    if (!name || isOwn) return [];
    return {
      ...pypiComponent(name, textIn(entry['version'])),
      ...(source['type'] === 'legacy' ? {} : sourceIn(source)),
    };
  });
