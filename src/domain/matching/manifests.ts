import { pypiName } from '../identifiers.ts';
import {
  type Component,
  listIn,
  mappingOf,
  npmComponent,
  pypiComponent,
  textIn,
} from './component.ts';
import { installedFrom, npmAddressAt, sourceIn } from './repositories.ts';
import { requirement } from './requirements.ts';

type Data = Readonly<Record<string, unknown>>;

/** The keys of package.json under which packages stand. */
export const NPM_KEYS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** One version and no range. */
const EXACT = /^=?\s*v?(\d+\.\d+\.\d+(?:[-+]\S*)?)$/;
const exactVersion = (range: unknown): string | undefined => EXACT.exec(textIn(range) ?? '')?.[1];

/** What package.json asks for. A range names no version. */
export const packageJson = (data: Data): Component[] =>
  NPM_KEYS.flatMap((key) => Object.entries(mappingOf(data[key]))).map(([name, range]) => {
    const spec = textIn(range) ?? '';
    const [, alias, version] = /^npm:(.+)@([^@]*)$/.exec(spec) ?? [];
    return {
      ...npmComponent(alias ?? name, exactVersion(version ?? range)),
      ...installedFrom(npmAddressAt(spec)),
    };
  });

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
  ];
  const groups = Object.values(mappingOf(poetry['group'])).map((group) => mappingOf(group));
  const ofPoetry = [
    poetry['dependencies'],
    poetry['dev-dependencies'],
    ...groups.map((group) => group['dependencies']),
  ].flatMap((packages) => Object.entries(mappingOf(packages)));
  return [
    ...lists.flatMap(listIn).flatMap((line) => {
      const component = requirement(textIn(line) ?? '');
      return component ? { ...component, ...sourceIn(sources.get(pypiName(component.name))) } : [];
    }),
    ...ofPoetry.flatMap(([name, asked]) => (name === 'python' ? [] : poetryPackage(name, asked))),
  ];
}

/** What Poetry takes from a repository or another address has that, and no version. */
const poetryPackage = (name: string, asked: unknown): Component => ({
  ...pypiComponent(name, exactVersion(mappingOf(asked)['version'] ?? asked)),
  ...sourceIn(asked),
});
