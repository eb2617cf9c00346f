import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';

/** Names that Astro expects of every endpoint. */
const OF_ENDPOINTS = ['GET', 'getStaticPaths'];

const EXPORT = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

const files = ['src', 'scripts', 'bench', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

test('no two modules export the same name', () => {
  const exported = files.flatMap((file) =>
    [...readFileSync(join(PROJECT_ROOT, file), 'utf8').matchAll(EXPORT)].map(([, name = '']) => ({
      name,
      file,
    })),
  );
  expect(exported.length).toBeGreaterThan(1000);
  const repeated = [...Map.groupBy(exported, ({ name }) => name)].flatMap(([name, ofName]) => {
    const modules = new Set(ofName.map(({ file }) => file));
    return modules.size > 1 && !OF_ENDPOINTS.includes(name)
      ? [`${name}: ${[...modules].join(', ')}`]
      : [];
  });
  expect(repeated).toEqual([]);
});
