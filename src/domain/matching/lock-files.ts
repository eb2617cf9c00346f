import { type Component, listIn, mappingOf, nameAndVersion, purlOf, textIn } from './component.ts';

const npm = (name: string, version: string | undefined): Component => ({
  name,
  version,
  purl: purlOf('npm', name),
});

const pypi = (name: string, version: string | undefined): Component => ({
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
    const at = path.lastIndexOf(IN_MODULES);
    const one = mappingOf(each);
    // The project itself, and links to its workspaces, are no packages of a registry.
    if (at < 0 || one['link'] === true) return [];
    const name = textIn(one['name']) ?? path.slice(at + IN_MODULES.length);
    return [npm(name, textIn(one['version']))];
  });
}

const npmLock1 = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.entries(mappingOf(data['dependencies'])).flatMap(([name, each]) => {
    const one = mappingOf(each);
    return [npm(name, textIn(one['version'])), ...npmLock1(one)];
  });

/** What pnpm-lock.yaml installs. Its keys were `/name/1.2.3`, then `/name@1.2.3(peer@4)`, and are `name@1.2.3` now. */
export const pnpmLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.keys(mappingOf(data['packages'])).map((key) => {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const old = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_]*)/.exec(plain);
    const [name = plain, version] = old ? old.slice(1) : nameAndVersion(plain);
    return npm(name, version);
  });

/** The packages of poetry.lock or uv.lock. */
export const pythonLock = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['package']).flatMap((each) => {
    const one = mappingOf(each);
    const name = textIn(one['name']);
    const source = mappingOf(one['source']);
    // The project itself stands in its own lock.
    const isOwn = ['editable', 'virtual'].some((key) => source[key] !== undefined);
    return name && !isOwn ? [pypi(name, textIn(one['version']))] : [];
  });

const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?(===?)\s*([^\s;,#\\)]+)|@\s*(\S+)|[<>=!~;#\\(]|$)/;
const ADDRESS = /^(?:\w+\+)?\w+:\/\/\S+/;
/** Comments, options, lines that go on, and what lies on the own disk. */
const NO_PACKAGE = /^(?:#|-|\\|\.|\/|file:)/;

/** The packages of a requirements file; undefined where it is none. A range names no version. */
export function requirements(text: string): Component[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:-e|--editable)[\s=]+/, ''))
    .filter((line) => line !== '' && !NO_PACKAGE.test(line));
  const read = lines.map(requirement);
  return lines.length === 0 || read.includes(undefined)
    ? undefined
    : read.flatMap((one) => one ?? []);
}

function requirement(line: string): Component | undefined {
  const [whole] = ADDRESS.exec(line) ?? [];
  if (whole) {
    const address = repositoryOf(whole);
    return {
      name: /[^/]*$/.exec(address)?.[0] ?? '',
      version: undefined,
      purl: undefined,
      address,
    };
  }
  const [, name, , version, from] = REQUIREMENT.exec(line) ?? [];
  return name === undefined
    ? undefined
    : { ...pypi(name, version), ...(from && { address: repositoryOf(from) }) };
}

/** `git+https://example.org/git/agent.git@v1#egg=agent` without what pip alone reads. */
const repositoryOf = (address: string): string =>
  address
    .replace(/^\w+\+/, '')
    .replace(/#.*$/, '')
    .replace(/(:\/\/[^/]*\/[^@]*)@.*$/, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
