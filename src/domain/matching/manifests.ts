import { pypiName } from '../identifiers.ts';
import { type Component, exactVersion } from './component.ts';
import { type Data, listIn, mappingOf, textIn } from './data.ts';
import { npmInstalled, pypiInstalled } from './installed.ts';
import { pinnedIn, requirement } from './requirements.ts';

/** The keys of package.json under which packages stand. */
export const NPM_KEYS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** What package.json asks for. A range names no version, and a patched package is that package. */
export const packageJson = (data: Data): Component[] =>
  NPM_KEYS.flatMap((key) => Object.entries(mappingOf(data[key])))
    .flatMap(([name, range]) => npmInstalled(name, (textIn(range) ?? '').replace(/^patch:.*/s, '')))
    .map((component) => ({ ...component, version: exactVersion(component.version) }));

/** What pyproject.toml asks for, by the standard, with the sources of uv, and by Poetry. */
export function pyproject(data: Data): Component[] {
  const project = mappingOf(data['project']);
  const { poetry: forPoetry, uv } = mappingOf(data['tool']);
  const poetry = mappingOf(forPoetry);
  const sources = new Map(
    Object.entries(mappingOf(mappingOf(uv)['sources'])).map(([name, each]) => [
      pypiName(name),
      each,
    ]),
  );
  const lists = [
    project['dependencies'],
    ...Object.values(mappingOf(project['optional-dependencies'])),
    ...Object.values(mappingOf(data['dependency-groups'])),
    mappingOf(uv)['dev-dependencies'],
  ];
  const groups = Object.values(mappingOf(poetry['group'])).map((group) => mappingOf(group));
  const ofPoetry = [
    poetry['dependencies'],
    poetry['dev-dependencies'],
    ...groups.map((group) => group['dependencies']),
  ].flatMap((packages) => Object.entries(mappingOf(packages)));
  return [
    ...lists.flatMap(listIn).flatMap((line) => {
      const asked = requirement(textIn(line) ?? '');
      const { name, version } = asked ?? {};
      return pypiInstalled(name, version, sources.get(pypiName(name ?? ''))).map((component) => ({
        ...component,
        ...asked,
      }));
    }),
    ...ofPoetry.flatMap(([name, asked]) => {
      const version = textIn(mappingOf(asked)['version'] ?? asked);
      return name === 'python' ? [] : pypiInstalled(name, pinnedIn(version), asked);
    }),
  ];
}
