import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);

/** The paths where Node looks for a package that another one imports, the nearest first. */
function searchPaths(name: string, from: string): string[] {
  const parent = from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  const nearest = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  return from === '' ? [nearest] : [nearest, ...searchPaths(name, parent)];
}

describe('package-lock.json', () => {
  // Without it "npm ci" of npm 11.16 and later refuses the lock, on every machine.
  test('has an entry for every optional dependency that it names', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !searchPaths(name, path).some((candidate) => candidate in packages))
        .map((name) => `${path} names ${name}`),
    );
    expect(missing).toEqual([]);
  });

  // An address would tie the install to the registry of whoever wrote the lock.
  test('has no addresses: write it with "npm install --omit-lockfile-registry-resolved"', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => 'resolved' in entry);
    expect(resolved.map(([path]) => path)).toEqual([]);
  });
});
