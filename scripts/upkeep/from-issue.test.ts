import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORM_FIELDS } from '../../src/contributing/fields.ts';
import { SHARED_FACTOR_IDS } from '../../src/domain/aivss/factors.ts';
import { LAYERS, layersIn } from '../../src/domain/maestro/layers.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { commandLine } from '../command-line.fixture.ts';

const root = folderOfFile();

const ANSWERS: Readonly<Record<string, string>> = {
  name: 'Example Mail Agent',
  kind: 'agent: Pursues a goal for someone and acts on its own account.',
  homepage: 'https://example.org/mail-agent',
  summary: 'The text of a message can steer what it sends.',
  basis: 'documentation',
  sources: 'https://example.org/docs Documentation',
  'assessors.0.name': 'A. Person',
  assessed: '2026-11-20',
  factors: [...SHARED_FACTOR_IDS, 'goal-driven-planning']
    .map((id) => `${id}: 0.5 — So.`)
    .join('\n'),
  layers: layersIn()
    .map((id) => `## ${LAYERS[id].name} (mapped)\n\nText.`)
    .join('\n\n'),
};
const body = (answers: Readonly<Record<string, string>>): string => {
  const file = join(root, 'body.md');
  writeFileSync(
    file,
    FORM_FIELDS.map(
      ({ path, label }) => `### ${label}\n\n${answers[path] ?? '_No response_'}\n`,
    ).join('\n'),
  );
  return file;
};
const run = (...args: string[]) => commandLine('upkeep/from-issue.ts', args);

test('a valid form is printed, or written once', async () => {
  const printed = await run(body(ANSWERS));
  expect(printed.status).toBe(0);
  expect(printed.stdout).toMatch(/^---\nname: Example Mail Agent\n/);
  const file = join(root, 'example-mail-agent.md');
  expect((await run(body(ANSWERS), '--out', root)).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
  const again = await run(body(ANSWERS), '--out', root);
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/exists, and was left as it is\.\n$/);
});

test('a form with problems writes nothing and names them', async () => {
  const before = readdirSync(root);
  const { status, stderr } = await run(
    body({ ...ANSWERS, name: 'Other', kind: 'agnet' }),
    '--out',
    root,
  );
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Kind\n  "kind" cannot be "agnet".\n  help: Did you mean "agent"? Allowed: agent, framework, tool, platform, protocol, model, skill.\n\n1 problem\n',
  );
  expect(readdirSync(root)).toEqual(before);
});

test('a file that is not there ends with 2', async () => {
  expect(existsSync(join(root, 'nothing'))).toBe(false);
  expect((await run(join(root, 'nothing'))).status).toBe(2);
});
