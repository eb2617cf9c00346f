import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { BASE_METRIC_IDS } from '../../src/domain/cvss/metrics.ts';
import { layersIn } from '../../src/domain/maestro/layers.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { FIELD_PATHS } from '../../src/views/contribute/fields.ts';
import { commandLine } from '../command-line.fixture.ts';
import { template } from './template.ts';

const folder = folderOfFile();
mkdirSync(join(folder, 'assessments'));

const blank = template({ name: 'A: “new” agent #1', today: '2026-11-20', equation: '0.8' });

const diagnosticsOf = (text: string) =>
  check(readAssessmentFile(new TextEncoder().encode(text), 'content/assessments/new.md'), {
    today: '2026-11-20',
  }).diagnostics;

test('a new file lacks values and texts, and has no other problem', () => {
  const rules = new Set(diagnosticsOf(blank).map(({ rule }) => rule));
  expect([...rules].toSorted()).toEqual(['layers/empty', 'schema/type', 'schema/value']);
  for (const { rule, message } of diagnosticsOf(blank)) {
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
  attack: 'A page tells the agent what to do, and it does so.',
  version: '"2.10"',
  commit: '64a49f34d076b6f5917dae1424521d43c7bcae84',
  released: '2026-11-02',
  mode: 'default configuration',
  status: 'open',
  text: 'Confirm every action.',
  by: 'user',
  brings: 'partial',
  severity: '8.7',
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
  package: 'pkg:pypi/example-store',
  affected: '"< 2.10"',
  exploited: '2026-10-20',
  identifiers: '[pkg:pypi/example-agent]',
  aliases: '[EA]',
  tags: '[mail]',
  'leads-to': '[other-threat]',
  'maps-to': '[owasp-asi:ASI01]',
};

/** Values of keys that mean something else inside another key. */
const VALUES_INSIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assessors: { kind: 'person' },
  advisories: { id: 'CVE-2026-12345', aliases: '[GHSA-2c4m-59x9-fr2g]', 'fixed-in': '"2.20"' },
};

/** Fills in every key without a value, and every section. */
function filled(text: string): string {
  let inside: Readonly<Record<string, string>> = {};
  return text
    .replaceAll(
      /^(?!#)( *(?:- )?)([\w-]+):(?: \[\]| CVSS.*…)?$/gm,
      (line, indent: string, key: string) => {
        if (key in VALUES_INSIDE || indent.length < 4) inside = VALUES_INSIDE[key] ?? {};
        const value = inside[key] ?? VALUES[key];
        return value === undefined ? line : `${indent}${key}: ${value}`;
      },
    )
    .replaceAll(/^( {2}[\w-]+):$/gm, (line, key: string) =>
      layersIn().some((id) => id === key.trim()) ? `${key}: uncertain` : line,
    )
    .replaceAll(/^## .*$/gm, '$&\n\nA page can steer it.');
}

test('the template passes the check when it is filled in, also with the optional keys', () => {
  const errors = (text: string) =>
    diagnosticsOf(filled(text)).filter(({ severity }) => severity === 'error');
  expect(errors(blank)).toEqual([]);
  const whole = blank
    .replaceAll(/^( *)# (- )?([a-z-]+):( .*)?$/gm, '$1$2$3:$4')
    .replace('advisories: []\n', '')
    .replace(
      /^# What a buyer/m,
      '  - { id: other-threat, title: Another, layer: data-operations }\n\n$&',
    );
  expect(errors(whole)).toEqual([]);
  const asked = FIELD_PATHS.filter((path) => !OUTSIDE.test(path)).map((path) => path.split('.'));
  for (const key of [...asked.map((keys) => keys.at(-1)), 'acts-as-user', 'draft', TENTH]) {
    expect(filled(whole)).toMatch(new RegExp(`^ *(?:- )?${key}: \\S`, 'm'));
  }
});
/** Paths that are not keys of the file, and answers that are on one line with their fact. */
const OUTSIDE = /^(?:slug|introduction|texts\.|facts\.)|lowers$/;
const TENTH = 'goal-driven-planning';

test('the template has the rubric of each factor, the letters of each metric, and both tenth factors', () => {
  expect(blank).toContain('  #   0.5  Acts alone only in sandboxed or non-critical paths.\n');
  for (const id of BASE_METRIC_IDS) expect(blank).toMatch(new RegExp(`^# {3}${id} `, 'm'));
  expect(blank).toContain('  natural-language-interface:\n');
  expect(blank).toContain('  # goal-driven-planning: { score: 0.5,');
  const other = template({ name: 'A', today: '2026-11-20', equation: '0.5' });
  expect(other).toContain('  goal-driven-planning:\n');
  expect(other).toContain('  # natural-language-interface: { score: 0.5,');
});

const run = (...args: string[]) => commandLine('new.ts', args, { env: { CONTENT_DIR: folder } });

test('the command writes the file, and never replaces another one', async () => {
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
  [['a'.repeat(90)], /^"name" has 90 characters\. At most 80 characters\.$/m],
  [['Lu\u200bme'], /^Hidden character \(U\+200B, /],
  [['名前'], /^"名前" has no Latin letter or digit .* --slug\.$/m],
  [['A', '--slug', 'No Slug'], /^"No Slug" is no slug: /m],
  [['A', '--kind', 'agent'], /^Unknown option '--kind'\.$/m],
])('%j is refused', async (args, message) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
