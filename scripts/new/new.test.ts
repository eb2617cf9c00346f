import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../src/domain/aivss/factors.ts';
import { check } from '../../src/domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { BASE_METRIC_IDS } from '../../src/domain/cvss/metrics.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { commandLine } from '../command-line.fixture.ts';
import { template } from './template.ts';

const folder = folderOfFile();
mkdirSync(join(folder, 'assessments'));

const blank = template({ name: 'A: “new” agent #1', today: '2026-11-20', equation: '0.8' });

const found = (text: string) =>
  check(readAssessmentFile(new TextEncoder().encode(text), 'content/assessments/new.md'), {
    today: '2026-11-20',
  }).diagnostics;

test('a new file lacks values and texts, and nothing else is wrong with it', () => {
  const rules = new Set(found(blank).map(({ rule }) => rule));
  expect([...rules].toSorted()).toEqual(['layers/empty', 'schema/type', 'schema/value']);
  for (const { rule, message } of found(blank)) {
    if (rule.startsWith('schema/')) expect(message).toMatch(/^"[\w-]+" cannot be empty\.$/);
  }
});

/** What a person may write after a key. */
const VALUES: Readonly<Record<string, string>> = {
  summary: 'What it reads on a page can steer what it does next.',
  kind: 'agent',
  homepage: 'https://example.org/',
  name: 'A. Person',
  basis: 'documentation',
  title: 'Documentation of the agent',
  url: 'https://example.org/docs',
  score: '0.5',
  reason: 'The documentation says so.',
  id: 'hostile-page',
  layer: 'agent-frameworks',
  vendor: 'Example Ltd',
  risk: 'agent-goal-and-instruction-manipulation',
  cvss: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
  'exploit-maturity': 'proof-of-concept',
  mitigation: 'partial',
  repository: 'https://example.org/git',
  attack: 'A page tells the agent what to do, and it does so.',
};

/** What stands behind an optional key as it may be written, and is no word of explanation. */
const OWN = /^ (?:[[{"]|person$|open$|true$)/;

/** Fills in every key without a value, and every section. */
const filled = (text: string): string =>
  text
    .replaceAll(/^(?!#)( *(?:- )?)([\w-]+):$/gm, (line, indent: string, key: string) =>
      key in VALUES ? `${indent}${key}: ${VALUES[key]}` : line,
    )
    .replaceAll(/^( {2}[\w-]+):$/gm, (line, key: string) =>
      FACTOR_IDS.some((id) => key.trim() === id) ? line : `${key}: uncertain`,
    )
    .replaceAll(/^## .*$/gm, '$&\n\nA page can steer it.');

test('filled in, with the optional keys too, it passes', () => {
  expect(found(filled(blank)).filter(({ severity }) => severity === 'error')).toEqual([]);
  const whole = blank
    .replaceAll(/^( *)# ([a-z-]+):(.*)$/gm, (line, indent, key, value) =>
      OWN.test(value) || key === 'facts'
        ? `${indent}${key}:${value}`
        : key in VALUES
          ? `${indent}${key}:`
          : line,
    )
    .replace(
      /^# What a buyer/m,
      '  - { id: other-threat, title: Another, layer: data-operations }\n\n$&',
    );
  const errors = found(filled(whole)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  for (const key of [
    'repository',
    'subject',
    'cvss',
    'maps-to',
    'status',
    'fixed-in',
    'advisories',
    'leads-to',
    'mitigations',
    'acts-as-user',
    'goal-driven-planning',
    'draft',
  ]) {
    expect(filled(whole)).toMatch(new RegExp(`^ *${key}: \\S`, 'm'));
  }
});

test('it has the rubric of each factor, the letters of each metric, and both tenth factors', () => {
  expect(blank).toContain('  #   0.5  Acts alone only in sandboxed or non-critical paths.\n');
  for (const id of BASE_METRIC_IDS) expect(blank).toMatch(new RegExp(`^# {3}${id} `, 'm'));
  expect(blank).toContain('  natural-language-interface:\n');
  expect(blank).toContain('  # goal-driven-planning: { score: 0.5,');
  const other = template({ name: 'A', today: '2026-11-20', equation: '0.5' });
  expect(other).toContain('  goal-driven-planning:\n');
  expect(other).toContain('  # natural-language-interface: { score: 0.5,');
});

const run = (...args: string[]) => commandLine('new.ts', args, { env: { CONTENT_DIR: folder } });

test('the command writes the file, and never over another one', async () => {
  const { status, stdout } = await run('New Agent');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `Wrote ${join(folder, 'assessments/new-agent.md')}. Fill it in; npm run check, score and dev show how it stands.\n`,
  });
  const file = join(folder, 'assessments', 'new-agent.md');
  expect(readFileSync(file, 'utf8')).toMatch(/^---\n# Keys .*\nname: New Agent\n/s);
  expect((await run('New Agent')).stderr).toContain('new-agent.md exists already');
  expect((await run('New Agent', '--slug', 'other')).status).toBe(0);
  expect(readdirSync(join(folder, 'assessments'))).toEqual(['new-agent.md', 'other.md']);
});

test.each([
  [['New', 'Agent'], /^Put the name in quotes: "New Agent"\.$/m],
  [[], /^Say which agent\.$/m],
  [['名前'], /^"名前" has no Latin letter or digit .* --slug\.$/m],
  [['A', '--slug', 'No Slug'], /^"No Slug" is no slug: /m],
  [['A', '--kind', 'agent'], /^Unknown option '--kind'\.$/m],
])('%j is refused', async (args, message) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
