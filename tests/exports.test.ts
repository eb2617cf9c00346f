import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/directories.ts';

/** Names that Astro gives: every endpoint exports them. */
const OF_ENDPOINTS = ['GET', 'getStaticPaths'];

const EXPORT = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

const files = ['src', 'scripts', 'bench', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

test('no two modules export the same name, so that a name means one thing', () => {
  const exported = files.flatMap((file) =>
    [...readFileSync(join(PROJECT_ROOT, file), 'utf8').matchAll(EXPORT)].map(([, name = '']) => ({
      name,
      file,
    })),
  );
  expect(exported.length).toBeGreaterThan(1000);
  const shared = [...Map.groupBy(exported, ({ name }) => name)].flatMap(([name, all]) => {
    const places = new Set(all.map(({ file }) => file));
    return places.size > 1 && !OF_ENDPOINTS.includes(name)
      ? [`${name}: ${[...places].join(', ')}`]
      : [];
  });
  expect(shared).toEqual([]);
});
