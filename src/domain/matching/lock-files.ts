import { type Component, nameAndVersion } from './component.ts';
import { type Data, listIn, mappingOf, textIn } from './data.ts';
import { npmInstalled, pypiInstalled } from './installed.ts';

const IN_MODULES = 'node_modules/';

/** What package-lock.json or npm-shrinkwrap.json installs, of lock versions 1 to 3. */
export function npmLock(data: Data): Component[] {
  const packages = Object.entries(mappingOf(data['packages']));
  if (packages.length === 0) return npmLock1(data);
  return packages.flatMap(([path, each]) => {
    const nameAt = path.lastIndexOf(IN_MODULES);
    const entry = mappingOf(each);
    // The project itself and links to its workspaces are not from a registry.
    if (nameAt < 0 || entry['link'] === true) return [];
    const name = textIn(entry['name']) ?? path.slice(nameAt + IN_MODULES.length);
    const elsewhere = /^(?:git|file:|https:\/\/codeload\.)\S*/.exec(
      textIn(entry['resolved']) ?? '',
    );
    return npmInstalled(name, elsewhere?.[0], textIn(entry['version']));
  });
}

const npmLock1 = (data: Data): Component[] =>
  Object.entries(mappingOf(data['dependencies'])).flatMap(([name, each]) => {
    const entry = mappingOf(each);
    return [...npmInstalled(name, textIn(entry['version'])), ...npmLock1(entry)];
  });

/** What bun.lock installs. Each package is a list that begins with `name@1.2.3`. */
export const bunLock = (data: Data): Component[] =>
  Object.values(mappingOf(data['packages'])).flatMap((each) =>
    npmInstalled(...nameAndVersion(textIn(listIn(each)[0]) ?? '')),
  );

/**
 * What pnpm-lock.yaml installs. Its keys were `/name/1.2.3`, then `/name@1.2.3(peer@4)`, and are `name@1.2.3` now. Before the
 * slash stood the host of another registry. What was from no registry had a name and an address of its own.
 */
export const pnpmLock = (data: Data): Component[] =>
  Object.entries(mappingOf(data['packages'])).flatMap(([key, each]) => {
    const { name: own, resolution } = mappingOf(each);
    const { tarball, repo } = mappingOf(resolution);
    if (textIn(own)) return npmInstalled(textIn(own), textIn(tarball) ?? textIn(repo) ?? 'file:');
    const plain = key.replace(/^[^@/:]*\//, '').replace(/\(.*$/, '');
    const old = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_/]*)/.exec(plain);
    return npmInstalled(...(old ? [old[1], old[2]] : nameAndVersion(plain)));
  });

/** What a yarn.lock of Yarn 2 or newer installs: `"a@npm:1.2.3"`. Of a patched package there is another entry. */
export const yarnLock = (data: Data): Component[] =>
  Object.values(data).flatMap((each) => {
    const [name, from] = nameAndVersion(textIn(mappingOf(each)['resolution']) ?? '');
    return from?.startsWith('patch:') ? [] : npmInstalled(name, from);
  });

/** The packages of a lock file of uv, Poetry or PDM, or of pylock.toml. It lists the project itself, too. */
export const pythonLock = (data: Data): Component[] =>
  listIn(data['package'] ?? data['packages']).flatMap((each) => {
    const entry = mappingOf(each);
    const source = entry['source'] ?? entry['vcs'] ?? entry;
    return pypiInstalled(textIn(entry['name']), textIn(entry['version']), source);
  });
