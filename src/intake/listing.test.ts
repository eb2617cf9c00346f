import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayPath } from './listing.ts';

test('a path is shown from the current folder, or in full where it lies elsewhere', () => {
  expect(displayPath(join(process.cwd(), 'content/assessments/lume.md'))).toBe(
    'content/assessments/lume.md',
  );
  expect(displayPath(join(tmpdir(), 'lume.md'))).toBe(join(tmpdir(), 'lume.md'));
});
