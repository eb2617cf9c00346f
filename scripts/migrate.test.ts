import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../src/intake/folder.fixture.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { commandLine } from './command-line.fixture.ts';

/** The first files that were written in format 1, unchanged. */
const FIRST = join(PROJECT_ROOT, 'tests/catalogues/two');

let folder = '';
const lume = () => join(folder, 'assessments/lume.md');
beforeEach(() => {
  folder = folderOfTest();
  cpSync(FIRST, folder, { recursive: true });
});

const migrate = (CONTENT_DIR = folder) => commandLine('migrate', [], { env: { CONTENT_DIR } });

test('the first files of format 1 are left as they are, and what they could add is counted', async () => {
  const before = readFileSync(lume(), 'utf8');
  const { status, stdout } = await migrate();
  expect(stdout).toBe(
    [
      'Nothing was fixed.',
      '2 of 2 files without subject: the version that was read.',
      '2 of 2 files without facts: what a buyer asks.',
      '2 of 2 files without attack: what happens, for each threat.',
      '2 of 2 files without status: whether the version read still has each threat.',
      '2 of 2 files without by and brings: who can do a mitigation, and what it brings.',
      '',
    ].join('\n'),
  );
  expect(status).toBe(0);
  expect(readFileSync(lume(), 'utf8')).toBe(before);
});

test('an id that its list has retired gets its successor', async () => {
  const before = readFileSync(lume(), 'utf8');
  writeFileSync(
    lume(),
    before.replace('    maps-to:\n', '    maps-to:\n      - mitre-atlas:AML.T0019\n'),
  );
  const { stdout } = await migrate();
  expect(stdout).toContain('Wrote mitre-atlas:AML.T0019 as mitre-atlas:AML.T0115.000');
  expect(readFileSync(lume(), 'utf8')).toContain('- mitre-atlas:AML.T0115.000\n');
});

test('files of a content folder below the last one are not changed', async () => {
  const lastFolder = join(PROJECT_ROOT, 'tests/catalogues/empty');
  writeFileSync(lume(), readFileSync(lume(), 'utf8').replace('kind: tool', 'kind: Tool'));
  const { stdout } = await migrate([folder, lastFolder].join(delimiter));
  expect(stdout).toBe('Nothing was fixed.\n');
  expect(readFileSync(lume(), 'utf8')).toContain('kind: Tool');
});

test('files with errors are counted, also those of a later format', async () => {
  writeFileSync(lume(), readFileSync(lume(), 'utf8').replace('---\n', '---\nformat: 2\n'));
  const { status, stdout } = await migrate();
  expect(stdout).toContain('1 of 1 file without subject:');
  expect(stdout).toContain('1 file with errors, which "npm run check" names.');
  expect(status).toBe(1);
});
