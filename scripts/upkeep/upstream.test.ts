import { beforeEach, expect, test, vi } from 'vitest';
import { itemAt } from '../../src/domain/lookup.ts';
import { TAXONOMIES } from '../../src/domain/taxonomies/index.ts';
import { commandLine } from '../command-line.fixture.ts';
import { writeWhole } from '../write-whole.ts';
import { localServer } from './local-server.fixture.ts';

vi.mock('../write-whole.ts', () => ({ writeWhole: vi.fn(() => true) }));

/** The parts that we read of what the sources answered on 28 November 2026, in the same form but with our own texts. */
const { entries: techniques } = TAXONOMIES['mitre-atlas'];
const bare = (name: string): string => name.replace(/^.*: /, '');
const atlas = (names: Readonly<Record<string, string>>): string =>
  [
    'format-version: 6.0.0',
    'tactics:',
    "  AML.TA0005: { id: AML.TA0005, name: 'Execution' }",
    'techniques:',
    ...Object.entries(names).map(
      ([id, name]) => `  ${id}: { id: ${id}, name: ${JSON.stringify(bare(name))} }`,
    ),
    'relationships:',
    '  AML.T0051: { achieves: [{ target: AML.TA0005 }] }',
    '  AML.CS0001: { employs: [{ target: AML.T0051 }] }',
  ].join('\n');
const skills = (last: string): string =>
  [
    '[![Version](https://img.shields.io/badge/version-1.0--2026-green.svg)]()',
    ...Object.entries({ ...TAXONOMIES['owasp-ast'].entries, AST10: last }).map(
      ([id, name]) => `| [${id}](${id.toLowerCase()}.md) | ${name} | High | All | x | y |`,
    ),
  ].join('\n');
const llm = (year: string): string =>
  Object.entries(TAXONOMIES['owasp-llm'].entries)
    .map(([id, name]) => `| ${id.replace('2026', year)} ${name} | [\`x.md\`](./final/x.md) |`)
    .join('\n');

const AS_HERE: Readonly<Record<string, string>> = {
  '/mitre-atlas/atlas-data/main/dist/manifest.yaml':
    "- release: '2026.09'\n  versions:\n  - format-version: 6.0.0\n    path: v6/ATLAS-2026.09.yaml\n- release: '2026.08'\n  versions: []\n",
  '/mitre-atlas/atlas-data/main/dist/v6/ATLAS-2026.09.yaml': atlas(techniques),
  '/GenAI-Security-Project/GenAI-LLM-Top10/main/README.md':
    '> **Current release: 2026 — published**',
  '/GenAI-Security-Project/GenAI-LLM-Top10/main/2026/README.md': llm('2026'),
  '/OWASP/www-project-agentic-skills-top-10/main/index.md': skills('Cross-Platform Reuse'),
};

let answers = AS_HERE;
const upstream = localServer((request, response) => {
  const answer = answers[request.url ?? ''];
  response.writeHead(answer ? 200 : 404).end(answer);
});
beforeEach(() => {
  answers = AS_HERE;
  vi.mocked(writeWhole).mockClear();
});

const run = (...args: string[]) =>
  commandLine('upkeep/upstream.ts', args, { env: { UPSTREAM_URL: upstream() } });

test('the report tells lists that are as published from those that nobody publishes for programs', async () => {
  const { status, stdout } = await run('--write');
  expect(status).toBe(0);
  expect(stdout).toContain('MITRE ATLAS 2026.09: as published\n');
  expect(stdout).toContain('OWASP Agentic Skills Top 10 1.0-2026: as published\n');
  expect(stdout).toMatch(/Agentic Applications 2026: no list for programs, look at https:/);
  expect(writeWhole).not.toHaveBeenCalled();
});

test('a new edition is reported and written by its changes, with the tactics of ATLAS', async () => {
  const { 'AML.T0134': _, ...others } = techniques;
  answers = {
    ...AS_HERE,
    '/mitre-atlas/atlas-data/main/dist/manifest.yaml':
      "- release: '2026.10'\n  versions:\n  - path: v6/ATLAS-2026.10.yaml\n",
    '/mitre-atlas/atlas-data/main/dist/v6/ATLAS-2026.10.yaml': atlas({
      ...others,
      'AML.T0051.009': 'LLM Prompt Injection: By Post',
    }),
    '/GenAI-Security-Project/GenAI-LLM-Top10/main/README.md':
      '> **Current release: 2027 — published**',
    '/GenAI-Security-Project/GenAI-LLM-Top10/main/2027/README.md': llm('2027'),
  };
  const { stdout } = await run('--write');
  expect(stdout).toContain(
    'MITRE ATLAS 2026.09: 2026.10 is published\n  added    AML.T0051.009 LLM Prompt Injection: By Post\n',
  );
  expect(stdout).toContain(
    '  gone     AML.T0134, and nothing has its name: enter its successor by hand',
  );
  expect(stdout).toContain('  gone     LLM01:2026 → LLM01:2027');
  const written = vi
    .mocked(writeWhole)
    .mock.calls.map(([file, text]) => ({ file, data: JSON.parse(text) }));
  expect(written.map(({ file }) => file.replace(/^.*\//, ''))).toEqual([
    'owasp-llm.json',
    'mitre-atlas.json',
  ]);
  expect(itemAt(written, 1).data).toMatchObject({
    editions: [
      {
        version: '2026.10',
        since: '2026.09',
        entries: { 'AML.T0051.009': 'LLM Prompt Injection: By Post' },
        retired: { 'AML.T0134': null },
      },
      { version: '2026.09' },
      { version: '2026.08' },
      { version: '5.6.0' },
    ],
    tactics: { 'AML.TA0005': 'Execution' },
    serves: { 'AML.T0051': ['AML.TA0005'] },
  });
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  [
    'a source that does not answer',
    { '/mitre-atlas/atlas-data/main/dist/manifest.yaml': '' },
    /manifest\.yaml answered 404\. Try again later/,
  ],
  [
    'a list in another form',
    { '/OWASP/www-project-agentic-skills-top-10/main/index.md': '# Nothing' },
    /agentic-skills-top-10 has its list in another form/,
  ],
  [
    'a file in another form',
    { '/mitre-atlas/atlas-data/main/dist/v6/ATLAS-2026.09.yaml': 'techniques: []' },
    /ATLAS-2026\.09\.yaml, tactics\./,
  ],
  [
    'other entries under the same number',
    { '/OWASP/www-project-agentic-skills-top-10/main/index.md': skills('Another Name') },
    /owasp-ast 1\.0-2026 has other entries than here under the same number/,
  ],
])('%s is an error, and nothing is written', async (_, changed, words) => {
  answers = { ...AS_HERE, ...changed };
  const { status, stderr } = await run('--write');
  expect(status).toBe(2);
  expect(stderr).toMatch(words);
  expect(writeWhole).not.toHaveBeenCalled();
});
