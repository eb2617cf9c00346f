import {
  type Component,
  listIn,
  mappingOf,
  nameAndVersion,
  npmComponent,
  pypiComponent,
  textIn,
} from './component.ts';

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
    return [npmComponent(name, textIn(entry['version']))];
  });
}

const npmLock1 = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.entries(mappingOf(data['dependencies'])).flatMap(([name, each]) => {
    const one = mappingOf(each);
    return [npmComponent(name, textIn(one['version'])), ...npmLock1(one)];
  });

/** What pnpm-lock.yaml installs. Its keys were `/name/1.2.3`, then `/name@1.2.3(peer@4)`, and are `name@1.2.3` now. */
export const pnpmLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.keys(mappingOf(data['packages'])).map((key) => {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const old = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_]*)/.exec(plain);
    const [name = plain, version] = old ? old.slice(1) : nameAndVersion(plain);
    return npmComponent(name, version);
  });

/** What a yarn.lock of Yarn 2 or newer installs from a registry: `"a@npm:1.2.3"`. */
export const yarnLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.values(data).flatMap((each) => {
    const [name, version] = textIn(mappingOf(each)['resolution'])?.split('@npm:') ?? [];
    return name && version ? [npmComponent(name, version.replace(/:.*$/, ''))] : [];
  });

/** The packages of poetry.lock or uv.lock. */
export const pythonLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['package']).flatMap((each) => {
    const one = mappingOf(each);
    const name = textIn(one['name']);
    const source = mappingOf(one['source']);
    // The lock file lists the project itself, too.
    const isOwn = ['editable', 'virtual'].some((key) => source[key] !== undefined);
    return name && !isOwn ? [pypiComponent(name, textIn(one['version']))] : [];
  });
