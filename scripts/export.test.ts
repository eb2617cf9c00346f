import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../src/domain/assessment/rules/example.ts';
import { exampleAs } from '../src/domain/assessment/rules/other.fixture.ts';
import { folderOfFile, withFiles } from '../src/intake/folder.fixture.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { commandLine } from './command-line.fixture.ts';

const catalogue = withFiles(folderOfFile(), {
  'septet.config.ts': `export default {
    name: 'Ours', tagline: '', siteUrl: 'http://localhost', basePath: '/', branch: 'main', equation: '0.8',
    content: [
      { folder: 'public', name: 'theirs', licence: { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://example.org' } },
      { folder: 'content', name: 'ours' },
    ],
  };`,
  'public/assessments/example-agent.md': EXAMPLE,
  'content/assessments/beta.md': exampleAs('Beta'),
});

test.each([
  ['example-agent', 'CC-BY-4.0'],
  ['beta', null],
])('%s has the licence of its folder, %s', (slug, license) => {
  const command = [join(PROJECT_ROOT, 'bin/septet.mjs'), 'export', slug];
  const { stdout } = spawnSync(process.execPath, command, { cwd: catalogue, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ slug, license });
});

const LIBRARY = ['capped', '--format', 'threat-model-library', '--answer'];
test.each([
  [['none'], 'There is no assessment "none" in this catalogue.'],
  [
    [...LIBRARY, 'criticality=low'],
    '"capped" cannot be had as threat-model-library. It asks what no assessment can know. Still to be answered: tier: ',
  ],
  [
    [...LIBRARY, 'criticality=huge'],
    '"huge" is no answer to criticality: write criticality= and one of minimal, low, moderate, high, maximal.',
  ],
  [[...LIBRARY, 'criticality'], '"" is no answer to criticality: write criticality= and one of '],
  [[...LIBRARY, 'color=x'], 'There is no question "color": write criticality, tier,'],
  [['capped', '--answer', 'criticality=low'], '--answer is for --format threat-model-library'],
])('%j is refused in a sentence', async (args, words) => {
  const env = { CONTENT_DIR: 'tests/catalogues/edge' };
  const { status, stdout, stderr } = await commandLine('export.ts', args, { env });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(words)).toBe(true);
});
