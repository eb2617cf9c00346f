import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest, withFiles } from '../../src/intake/folder.fixture.ts';
import { checkNow } from './check-now.ts';

test('a file that goes while others are checked is not there', async () => {
  // More than are checked at once.
  const names = Array.from({ length: 60 }, (_, index) => `assessments/agent-${10 + index}.md`);
  const folder = withFiles(folderOfTest(), Object.fromEntries(names.map((name) => [name, '---'])));
  const goneFile = names.at(-1) ?? '';
  const env = { CONTENT_DIR: folder, SEPTET_CACHE: join(folder, 'cache') };
  const { checked, diagnostics } = await checkNow({ paths: [] }, env, () =>
    rmSync(join(folder, goneFile), { force: true }),
  );
  expect(checked).toBe(59);
  expect(new Set(diagnostics.map(({ file }) => file)).size).toBe(59);
});
