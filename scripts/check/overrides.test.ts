import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { catalogue } from '../../tests/site/sites.ts';
import { commandLine } from '../command-line.fixture.ts';
import { overrideLines } from './overrides.ts';

const ROOT = folderOfFile();
const [below, above] = [join(ROOT, 'public'), join(ROOT, 'private')];
for (const folder of [below, above]) cpSync(catalogue('two'), folder, { recursive: true });
rmSync(join(above, 'assessments/livekit-agents.md'));

test('the check of a whole catalogue says which file overrides which, and that is not a problem', async () => {
  const env = { CONTENT_DIR: [below, above].join(delimiter) };
  const line = `${above}/assessments/lume.md takes the place of the one in ${below}.`;
  const whole = await commandLine('check.ts', [], { env });
  expect(whole.stderr.split('\n')).toContain(line);
  expect([whole.status, whole.stdout]).toEqual([0, expect.not.stringContaining('takes the place')]);
  expect(overrideLines({ CONTENT_DIR: below })).toEqual([]);
});

test('of many overrides, the first are named and the others counted', () => {
  for (let at = 100; at < 125; at += 1) {
    for (const folder of [below, above]) writeFileSync(join(folder, `assessments/a${at}.md`), '');
  }
  const lines = overrideLines({ CONTENT_DIR: [below, above].join(delimiter) });
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('So do 6 more.');
});
