import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathFrom } from './from-root.ts';

const HERE = process.cwd();

test.each([
  ['a path in the folder', HERE, 'content/a.md', 'content/a.md'],
  ['a path in full', HERE, join(HERE, 'content', 'a.md'), 'content/a.md'],
  ['a project below the root', join(HERE, '..'), 'a.md', `${HERE.split('/').at(-1)}/a.md`],
  ['a file elsewhere', join(HERE, 'content'), '/tmp/a.md', '/tmp/a.md'],
  ['a folder that begins with dots', HERE, '..a/b.md', '..a/b.md'],
])('the path of %s', (_, root, file, path) => {
  expect(pathFrom(root, file)).toBe(path);
});
