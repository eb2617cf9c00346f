import { expect, test } from 'vitest';
import type { Component } from './component.ts';
import { readInventory } from './inventory.ts';
import { type MatchableAgent, matchComponents } from './match.ts';
import type { AgentMatch } from './match-of.ts';

const agent = (slug: string, more: Partial<MatchableAgent> = {}): MatchableAgent => ({
  slug,
  name: slug,
  names: [slug],
  identifiers: [`pkg:npm/${slug}`],
  band: 'high',
  score: 8,
  version: null,
  advisories: [],
  advice: [],
  ...more,
});
const advisory = (id: string, affected: string | null, of: string | null = null) => ({
  id,
  package: of,
  severity: null,
  affected,
  fixedIn: null,
});

const CATALOGUE = [
  agent('aider', {
    identifiers: ['pkg:pypi/aider-chat', 'github.com/aider-ai/aider'],
    version: '0.86.0',
    advisories: [
      advisory('CVE-1', '< 0.85'),
      advisory('CVE-2', '>= 0.86'),
      advisory('CVE-3', null),
    ],
  }),
  agent('servers', {
    band: 'critical',
    score: 9.1,
    identifiers: ['pkg:npm/@mcp/one', 'pkg:pypi/two', 'github.com/mcp/servers'],
    version: '1.0',
    advisories: [advisory('CVE-4', '< 1.0')],
  }),
  agent('graph', {
    identifiers: ['pkg:pypi/graph', 'github.com/own/graph', 'pkg:docker/own/graph'],
    version: '1.2.11',
    advisories: [
      advisory('CVE-5', '< 1.1'),
      advisory('CVE-6', '< 3.0', 'pkg:pypi/graph-checkpoint'),
      { ...advisory('CVE-7', '< 3.0', 'pkg:pypi/graph-checkpoint'), severity: 9.9 },
      advisory('CVE-8', '< 2.0', 'pkg:npm/%40own/graph'),
    ],
    advice: [{ text: 'Ask a person.', packages: [] }],
  }),
  agent('many', {
    name: 'Many MCP Server',
    names: ['manymcpserver'],
    identifiers: [
      'pkg:pypi/mcp-git',
      'pkg:npm/@many/files',
      'github.com/own/many',
      'pkg:docker/many.example/files',
    ],
    version: '2026.7.10',
    advisories: [advisory('CVE-9', '< 2025.9.25', 'pkg:pypi/mcp-git')],
    advice: [
      { text: 'Update mcp-git to 2026.1 or later.', packages: ['pkg:pypi/mcp-git'] },
      { text: 'Use a container.', packages: [] },
    ],
  }),
  agent('nobody', { band: null, score: null }),
  agent('lone', { version: '1.2.0', advisories: [advisory('CVE-10', '< 1.1')] }),
  agent('nobody-else', { names: ['nobodyelse', 'nobody'] }),
  agent('late', {
    identifiers: ['pkg:pypi/late', 'pkg:docker/own/late'],
    version: '1.0',
    advisories: [advisory('CVE-11', '< 1.0.dev5'), advisory('CVE-12', '< 1.0rc1', 'pkg:pypi/late')],
  }),
  agent('twins', {
    identifiers: ['pkg:pypi/twin', 'pkg:npm/twin'],
    advisories: [advisory('CVE-13', '< 2', 'pkg:npm/twin')],
  }),
  agent('scoped', { identifiers: ['pkg:npm/@a/b', 'github.com/own/scoped'] }),
];

const component = (more: Partial<Component>): Component => ({
  name: 'x',
  version: undefined,
  purl: undefined,
  ...more,
});

test.each<[component: Partial<Component>, by: string, slug: string | undefined]>([
  [{ purl: 'pkg:pypi/aider-chat@0.80.0' }, 'identifier', 'aider'],
  [{ purl: 'pkg:npm/%40a/b?x=1' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:npm/@a/b@1.0.0#sub' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:npm/%40a%2Fb@1.0.0' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:pypi/Aider_Chat@0.80.0' }, 'identifier', 'aider'],
  [{ purl: 'pkg:golang/github.com/Own/Scoped@v0.5.0' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:golang/github.com/own/scoped/v2@v2.0.0' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:golang/github.com/own/scoped@v0.5.0#client' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:golang/github.com/own/scoped/client@v0.5.0' }, 'none', undefined],
  [{ purl: 'pkg:github/Own/Scoped@abc' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:github/own/scoped@feature%2Fx' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:github/own/scoped@refs%2Fheads%2Fmain' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:github/own/scoped@abc#packages/other' }, 'none', undefined],
  [{ purl: 'pkg:docker/ghcr.io/mcp/servers' }, 'identifier', 'servers'],
  [{ address: 'https://github.com/aider-ai/aider.git' }, 'identifier', 'aider'],
  [{ name: 'Aider' }, 'name', 'aider'],
  // What has another name of its own stays that; the key of a server is no such name.
  [{ name: 'aider', address: 'https://github.com/own/graph' }, 'name', 'aider'],
  [{ name: 'graph', address: 'https://github.com/own/graph' }, 'identifier', 'graph'],
  [{ purl: 'pkg:npm/nobody', address: 'https://github.com/own/graph' }, 'identifier', 'nobody'],
  [
    { name: 'aider', address: 'https://github.com/own/graph', isAgentPart: true },
    'identifier',
    'graph',
  ],
  // A package of another registry with the same name is another package.
  [{ name: 'aider', purl: 'pkg:npm/aider' }, 'none', undefined],
  [{ name: 'aid' }, 'none', undefined],
  [{ purl: 'pkg:github/Own/Graph@v1' }, 'identifier', 'graph'],
  [{ purl: 'pkg:docker/docker.io/own/graph@1.0.0' }, 'identifier', 'graph'],
  [{ purl: 'pkg:oci/graph@sha256%3A0a?repository_url=docker.io/own/graph' }, 'identifier', 'graph'],
  [{ purl: 'pkg:oci/files?repository_url=many.example/files' }, 'identifier', 'many'],
  [{ purl: 'pkg:docker/own/other' }, 'none', undefined],
  [{ purl: 'pkg:pypi/graph-checkpoint@2.0.0' }, 'part', 'graph'],
  [{ purl: 'pkg:pypi/graph_checkpoint', address: 'https://github.com/own/graph' }, 'part', 'graph'],
  [{ name: 'key', program: 'many-mcp-server' }, 'name', 'many'],
  [{ name: 'key', program: 'mcp-git' }, 'name', 'many'],
  [{ name: 'key', program: 'files' }, 'none', undefined],
  [{ name: 'mcp-proxy', program: 'mcp-proxy', key: 'aider' }, 'name', 'aider'],
  [{ name: 'nobody', program: 'nobody', key: 'aider' }, 'name', 'nobody'],
  [{ purl: 'pkg:pypi/aider', key: 'Aider' }, 'name', 'aider'],
  // What has a version may be a package of any registry; a word alone is a name, and a package is not.
  [{ name: 'aider-chat', version: '0.80.0' }, 'name', 'aider'],
  [{ name: 'Aider Chat', version: '0.80.0' }, 'name', 'aider'],
  [{ name: 'aider-chat' }, 'none', undefined],
  [{ name: 'nobody', version: '1.0.0' }, 'name', 'nobody'],
  [{ name: 'nobody-else', version: '1.0.0' }, 'name', 'nobody-else'],
  [{ purl: 'pkg:pypi/lone', key: 'lone', isPackage: true }, 'name', 'lone'],
  [{ purl: 'pkg:pypi/lone' }, 'none', undefined],
  [{ purl: 'pkg:pypi/aider', key: 'aider', isPackage: true, version: '1.0' }, 'none', undefined],
  // The short name of another agent.
  [{ name: 'Nobody' }, 'name', 'nobody'],
  [{ name: 'key', program: 'nobody' }, 'name', 'nobody'],
])('%j is found by its %s', (given, by, slug) => {
  const [match] = matchComponents([component(given)], CATALOGUE).known;
  expect(match?.agent.slug).toBe(slug);
  expect(match?.by ?? 'none').toBe(by);
});

test('advisories affect a version, do not, or cannot be judged', () => {
  const { known: matches } = matchComponents(
    [component({ purl: 'pkg:pypi/aider-chat@0.80.0' }), component({ purl: 'pkg:pypi/two@0.9' })],
    CATALOGUE,
  );
  expect(
    matches.map(({ agent: matchedAgent, standing, touched, unclear }) => [
      matchedAgent.slug,
      standing,
      touched.map(({ id }) => id),
      unclear.map(({ id }) => id),
    ]),
  ).toEqual([
    // The advisory may be of the other package, and so may the version that was read.
    ['servers', undefined, [], ['CVE-4']],
    ['aider', 'older', ['CVE-1'], ['CVE-3']],
  ]);
});

test.each<
  [given: Partial<Component>, standing: string | undefined, touched: string, unclear: string]
>([
  // The package of the agent is not held to the ranges of its parts.
  [{ purl: 'pkg:pypi/graph@1.2.11' }, 'same', '', ''],
  [{ purl: 'pkg:pypi/graph@1.0' }, 'older', 'CVE-5', ''],
  [{ purl: 'pkg:pypi/graph' }, undefined, '', 'CVE-5'],
  // What is from the repository may be another package, with versions of its own.
  ...['pkg:pypi/graph-cli@0.1', 'pkg:generic/my-plugin@0.1'].map(
    (purl): [Partial<Component>, undefined, string, string] => [
      { purl, version: '0.1', address: 'https://github.com/own/graph' },
      undefined,
      '',
      'CVE-7 CVE-5 CVE-6 CVE-8',
    ],
  ),
  [
    { name: 'graph', version: '1.0', address: 'https://github.com/own/graph' },
    'older',
    'CVE-5',
    'CVE-7 CVE-6 CVE-8',
  ],
  // An @ in a qualifier begins no version.
  [{ purl: 'pkg:npm/lone?download_url=https://e.org/a@1.0.0' }, undefined, '', 'CVE-10'],
  [{ purl: 'pkg:npm/lone@1.0.0%2Bb' }, 'older', 'CVE-10', ''],
  [{ purl: 'pkg:npm/lone@1.0.0#a@b' }, 'older', 'CVE-10', ''],
  // A part has its own versions and advisories, the most severe first.
  [{ purl: 'pkg:pypi/graph-checkpoint@2.0.0' }, undefined, 'CVE-7 CVE-6', ''],
  [{ purl: 'pkg:pypi/graph-checkpoint@4.2.0' }, undefined, '', ''],
  [{ purl: 'pkg:npm/@own/graph@1.0.0' }, undefined, 'CVE-8', ''],
  // An image has the versions of the agent, and may hold the parts.
  [{ purl: 'pkg:docker/own/graph@1.0.0-alpine' }, 'older', 'CVE-5', 'CVE-7 CVE-6 CVE-8'],
  [
    { purl: 'pkg:oci/graph@sha256%3A0a?repository_url=own/graph&tag=1.2.11' },
    'same',
    '',
    'CVE-7 CVE-6 CVE-8',
  ],
  [{ purl: 'pkg:docker/own/graph@1.2.11@sha256:0a' }, 'same', '', 'CVE-7 CVE-6 CVE-8'],
  [{ purl: 'pkg:docker/own/graph', version: '1.2.11@sha256:0a' }, 'same', '', 'CVE-7 CVE-6 CVE-8'],
  [{ purl: 'pkg:pypi/mcp-git@2025.1.14' }, undefined, 'CVE-9', ''],
  [{ purl: 'pkg:pypi/mcp-git@2026.7.10' }, undefined, '', ''],
  [{ purl: 'pkg:npm/@many/files@0.1.0' }, undefined, '', ''],
  [{ program: 'mcp-git' }, undefined, '', 'CVE-9'],
  [{ name: 'mcp-git', version: '2025.1.14' }, undefined, 'CVE-9', ''],
  // A name and an image have the versions of the one package, and their order.
  [{ name: 'Late', version: '1.0.dev3' }, 'older', 'CVE-11 CVE-12', ''],
  [{ purl: 'pkg:docker/own/late@1.0.0-alpine' }, 'same', '', ''],
  [{ purl: 'pkg:pypi/late@1.0' }, 'same', '', ''],
  // Nobody knows which of two packages of the same name it is.
  [{ name: 'twin', version: '1.0' }, undefined, '', 'CVE-13'],
  [{ purl: 'pkg:npm/twin@1.0' }, undefined, 'CVE-13', ''],
  [{ address: 'https://github.com/own/many', program: 'mcp-git' }, undefined, '', 'CVE-9'],
])(
  '%j stands as %s, is affected by "%s", and perhaps by "%s"',
  (given, standing, touched, unclear) => {
    const [match] = matchComponents([component(given)], CATALOGUE).known;
    const ids = (advisories: AgentMatch['touched'] = []) =>
      advisories.map(({ id }) => id).join(' ');
    expect([match?.standing, ids(match?.touched), ids(match?.unclear)]).toEqual([
      standing,
      touched,
      unclear,
    ]);
  },
);

test.each<[given: Partial<Component>, advice: string | null]>([
  [{ purl: 'pkg:pypi/mcp-git@2025.1.14' }, 'Update mcp-git to 2026.1 or later.'],
  [{ purl: 'pkg:npm/@many/files@0.1.0' }, 'Use a container.'],
  [{ address: 'https://github.com/own/many' }, 'Use a container.'],
  [{ purl: 'pkg:pypi/graph' }, 'Ask a person.'],
  [{ purl: 'pkg:pypi/graph-checkpoint' }, null],
  [{ purl: 'pkg:npm/nobody' }, null],
])('for %j the advice is: %s', (given, advice) => {
  expect(matchComponents([component(given)], CATALOGUE).known[0]?.advice).toBe(advice);
});

test.each<[given: Partial<Component>, from: string, open: string]>([
  [{ purl: 'pkg:pypi/graph@1.0' }, '1.1', ''],
  [{ purl: 'pkg:pypi/graph' }, '1.1', ''],
  [{ purl: 'pkg:docker/own/graph@1.0.0' }, '1.1', ''],
  [{ purl: 'pkg:pypi/graph-checkpoint@2.0' }, '3.0', ''],
  [{ name: 'Late', version: '1.0.dev3' }, '1.0rc1', ''],
  // The version is not affected, as far as can be told.
  [{ purl: 'pkg:pypi/graph@1.1' }, 'none', 'none'],
  // No other version is known to be free of it.
  [{ purl: 'pkg:pypi/aider-chat@0.87' }, '', 'CVE-2'],
  [{ purl: 'pkg:pypi/aider-chat@0.84' }, '0.85', 'CVE-3'],
  // Nobody knows which package it is.
  [{ address: 'https://github.com/own/graph' }, 'none', 'none'],
  [{ name: 'twin', version: '1.0' }, 'none', 'none'],
])('%j is to be updated to "%s", where "%s" stays open', (given, from, open) => {
  const { update } = matchComponents([component(given)], CATALOGUE).known[0] ?? {};
  expect(update?.from.join(' ') ?? 'none').toBe(from);
  expect(update?.open.map(({ id }) => id).join(' ') ?? 'none').toBe(open);
});

test.each<[given: Partial<Component>, text: string, adviceIs: string]>([
  [{ version: '1.0' }, 'Use a container.', 'beside'],
  [{ version: '1.0' }, 'Update to 1.1 or later.', 'later'],
  [{ version: '1.0' }, 'Update to 1.0.9 or later.', 'earlier'],
  [{ version: '1.0' }, 'Update it.', 'earlier'],
  [{ version: '1.1' }, 'Update to 1.0.9 or later.', 'beside'],
  // Nobody can tell what is behind such a tag.
  [{ purl: 'pkg:docker/own/late', version: '1' }, 'Update to 1.1 or later.', 'later'],
])('%j with the advice "%s" stands to it %s', (given, text, adviceIs) => {
  const updated = agent('late', {
    identifiers: ['pkg:pypi/late', 'pkg:docker/own/late'],
    advisories: [advisory('CVE-1', '< 1.1')],
    advice: [{ text, packages: [] }],
  });
  const known = matchComponents([component({ purl: 'pkg:pypi/late', ...given })], [updated]).known;
  expect(known[0]?.adviceIs).toBe(adviceIs);
});

test.each([
  ['2.0.0', false],
  ['2', true],
  ['latest', true],
])('whether the tag %s is older may be unknown: %s', (version, isUnknown) => {
  const image = component({ purl: 'pkg:docker/own/graph', version });
  const updated = agent('graph', {
    identifiers: ['pkg:npm/graph', 'pkg:docker/own/graph'],
    advisories: [advisory('CVE-1', '< 2.1.0')],
  });
  const [match] = matchComponents([image], [updated]).known;
  expect(match?.update).toMatchObject({ from: ['2.1.0'], isUnknown });
});

test('many versions of an agent with many advisories take little time', () => {
  const advisories = Array.from({ length: 40 }, (_, n) =>
    advisory(`CVE-${n}`, `< 1.${n}.4 || >= 2.0.0, < 2.${n}.7 || >= 3.0.0, < 3.${n}.1`),
  );
  const components = Array.from({ length: 300 }, (_, n) =>
    component({ purl: 'pkg:npm/flow', version: `2.${n}.1` }),
  );
  const started = performance.now();
  expect(matchComponents(components, [agent('flow', { advisories })]).known).toHaveLength(300);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('an ordinary file of requirements has no agent in it', () => {
  const names = 'requests numpy flask django pydantic nobody-x aider graphs src docs mcp tools';
  const text = names.split(' ').map((name, n) => (n % 2 ? name : `${name}==1.${n}`));
  const list = readInventory(text.join('\n'));
  expect('components' in list && matchComponents(list.components, CATALOGUE).known).toEqual([]);
});

test('each version of a package is listed once, and so are other components', () => {
  const lodash = component({ name: 'lodash', purl: 'pkg:npm/lodash' });
  const one = component({ purl: 'pkg:npm/nobody', version: '1.0.0' });
  const {
    known: found,
    notAssessed,
    others,
  } = matchComponents(
    [one, { ...one }, { ...one, version: '2.0.0' }, lodash, { ...lodash }],
    CATALOGUE,
  );
  expect(found.map(({ component: { version } }) => version)).toEqual(['1.0.0', '2.0.0']);
  expect([notAssessed, others]).toEqual([[], [lodash]]);
});

test.each([
  ['openai-agents', true],
  ['@acme/llm-router', true],
  ['mcp-server-git', true],
  ['weather', true, { isAgentPart: true as const }],
  ['https-proxy-agent', false],
  ['agent-base', false],
  ['data-uri-proxy-agent', false],
  ['@a/b-proxy-agent', false],
  ['user-agents', false],
  ['agentkeepalive', false],
  ['magenta', false],
  ['react', false],
])('%s looks like an agent: %s', (name, is, more: Partial<Component> = {}) => {
  const { notAssessed } = matchComponents([component({ name, ...more })], []);
  expect(notAssessed.length).toBe(is ? 1 : 0);
});

test('a long name takes little time', () => {
  const started = performance.now();
  matchComponents([component({ name: 'a-'.repeat(20_000) })], []);
  expect(performance.now() - started).toBeLessThan(1000);
});
