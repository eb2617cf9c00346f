import { type Component, listIn, mappingOf, nameAndVersion, purlOf, textIn } from './component.ts';

const npmComponent = (name: string, version: string | undefined): Component => ({
  name,
  version,
  purl: purlOf('npm', name),
});

const pypiComponent = (name: string, version: string | undefined): Component => ({
  name,
  version,
  purl: purlOf('pypi', name),
});

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

const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?(===?)\s*([^\s;,#\\)]+)|@\s*(\S+)|[<>=!~;#\\(]|$)/;
const ADDRESS = /^(?:\w+\+)?\w+:\/\/\S+/;
/** Comments, options, continued lines, and paths of files. */
const NO_PACKAGE = /^(?:#|-|\\|\.|\/|file:)/;

/** The packages of a requirements file; undefined where it is none. A range names no version. */
export function requirements(text: string): Component[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:-e|--editable)[\s=]+/, ''))
    .filter((line) => line !== '' && !NO_PACKAGE.test(line));
  const components = lines.map(requirement);
  return lines.length === 0 || components.includes(undefined)
    ? undefined
    : components.flatMap((component) => component ?? []);
}

function requirement(line: string): Component | undefined {
  const [url] = ADDRESS.exec(line) ?? [];
  if (url) {
    const address = repositoryOf(url);
    const name = /[^/]*$/.exec(address)?.[0] ?? '';
    return { name, version: undefined, purl: undefined, address };
  }
  const [, name, , version, from] = REQUIREMENT.exec(line) ?? [];
  return name === undefined
    ? undefined
    : { ...pypiComponent(name, version), ...(from && { address: repositoryOf(from) }) };
}

/** `git+https://example.org/git/agent.git@v1#egg=agent` without the parts for pip. */
const repositoryOf = (address: string): string =>
  address
    .replace(/^\w+\+/, '')
    .replace(/#.*$/, '')
    .replace(/(:\/\/[^/]*\/[^@]*)@.*$/, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
