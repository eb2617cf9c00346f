import { expect, test } from 'vitest';
import type { Component } from './component.ts';
import { type MatchableAgent, matchComponents } from './match.ts';

const agent = (slug: string, more: Partial<MatchableAgent> = {}): MatchableAgent => ({
  slug,
  name: slug,
  names: [slug],
  identifiers: [`pkg:npm/${slug}`],
  band: 'high',
  score: 8,
  version: null,
  advisories: [],
  advice: null,
  ...more,
});
const advisory = (id: string, affected: string | null) => ({
  id,
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
  agent('nobody', { band: null, score: null }),
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
  [{ purl: 'pkg:github/Own/Scoped@abc' }, 'identifier', 'scoped'],
  [{ purl: 'pkg:docker/ghcr.io/mcp/servers' }, 'identifier', 'servers'],
  [{ address: 'https://github.com/aider-ai/aider.git' }, 'identifier', 'aider'],
  [{ name: 'Aider' }, 'name', 'aider'],
  // A package of another registry with the same name is another package.
  [{ name: 'aider', purl: 'pkg:npm/aider' }, 'none', undefined],
  [{ name: 'aid' }, 'none', undefined],
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

test('each version of a package is listed once, and other components are counted', () => {
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
  expect([notAssessed, others]).toEqual([[], 1]);
});

test.each([
  ['openai-agents', true],
  ['@acme/llm-router', true],
  ['mcp-server-git', true],
  ['weather', true, { isAgentPart: true as const }],
  ['https-proxy-agent', false],
  ['agent-base', false],
  ['user-agents', false],
  ['agentkeepalive', false],
  ['magenta', false],
  ['react', false],
])('%s looks like an agent: %s', (name, is, more: Partial<Component> = {}) => {
  const { notAssessed } = matchComponents([component({ name, ...more })], []);
  expect(notAssessed.length).toBe(is ? 1 : 0);
});
