import { describe, expect, test } from 'vitest';
import { addressKey, looksLikeIdentifier, purlKey, slugsBy } from './identifiers.ts';

const IDENTIFIERS = {
  'pkg:pypi/num-10': 'agent-ten',
  'pkg:npm/@scope/runner': 'runner',
  'github.com/example/runner': 'runner',
  'example.org/cpp-agent': 'cpp',
  'old-name': 'new-name',
};

test.each([
  ['pkg:pypi/num-10', ['agent-ten']],
  ['pkg:pypi/num-10@1.2.3', ['agent-ten']],
  ['num-10', ['agent-ten']],
  ['@scope/runner', ['runner']],
  ['pkg:npm/%40scope/runner', ['runner']],
  ['https://github.com/Example/Runner.git', ['runner']],
  ['www.github.com/example/runner/', ['runner']],
  ['example/runner', ['runner']],
  ['https://example.org/cpp-agent', ['cpp']],
  ['old-name', ['new-name']],
  ['example.org/other', []],
  ['10', []],
  ['constructor', []],
])('%s names %j', (question, slugs) => {
  expect(slugsBy(IDENTIFIERS, question)).toEqual(slugs);
});

test.each([
  ['pkg:pypi/x', true],
  ['num-10', true],
  ['a_b', true],
  ['@scope/name', true],
  ['example.org', true],
  ['lume', false],
  ['prompt injection', false],
  ['pkg:pypi/x and more', false],
])('%s looks like an identifier: %s', (question, looks) => {
  expect(looksLikeIdentifier(question)).toBe(looks);
});

describe('keys', () => {
  test.each([
    ['https://www.Example.org/Path/', 'example.org/path'],
    ['http://github.com/a/b.git', 'github.com/a/b'],
    ['not an address', 'not an address'],
  ])('of the address %s: %s', (address, key) => expect(addressKey(address)).toBe(key));

  test.each([
    ['pkg:PyPI/Name@1.0', 'pkg:pypi/name'],
    ['pkg:npm/%40a/b?x=1#y', 'pkg:npm/@a/b'],
    ['pkg:npm/%40playwright%2Fmcp@0.0.30', 'pkg:npm/@playwright/mcp'],
    ['pkg:npm/%40playwright%2fmcp', 'pkg:npm/@playwright/mcp'],
    ['pkg:npm/@playwright%2Fmcp', 'pkg:npm/@playwright/mcp'],
    ['pkg:github/daytonaio/daytona@feature%2Fx', 'pkg:github/daytonaio/daytona'],
    ['pkg:github/cline/cline@refs%2Fheads%2Fmain', 'pkg:github/cline/cline'],
    ['pkg://npm/cline@1.0.0', 'pkg:npm/cline'],
    ['pkg:pypi/mcp_server_git@0.6.2', 'pkg:pypi/mcp-server-git'],
    ['pkg:pypi/LiveKit_Agents', 'pkg:pypi/livekit-agents'],
    ['pkg:pypi/a.b--c', 'pkg:pypi/a-b-c'],
    ['pkg:githubactions/Own/agent-action@v0', 'pkg:github/own/agent-action'],
    ['pkg:docker/n8nio/n8n@2.1.0', 'pkg:docker/n8nio/n8n'],
    ['pkg:docker/docker.io/library/Redis', 'pkg:docker/redis'],
    [
      'pkg:docker/playwright/mcp?repository_url=mcr.microsoft.com',
      'pkg:docker/mcr.microsoft.com/playwright/mcp',
    ],
    [
      'pkg:oci/flowise@sha256%3A0a?repository_url=index.docker.io/flowiseai/flowise&tag=3.0.5',
      'pkg:docker/flowiseai/flowise',
    ],
    ['pkg:oci/flowise', 'pkg:oci/flowise'],
    ['pkg:docker/x/y?repository_url=index.docker.io/', 'pkg:docker/x/y'],
    ['pkg:docker/x/y?repository_url=', 'pkg:docker/x/y'],
    ['pkg:oci/y?repository_url=ghcr.io/x/y/', 'pkg:docker/ghcr.io/x/y'],
    ['pkg:oci/y?repository_url=ghcr.io/x/y@sha256:0a', 'pkg:docker/ghcr.io/x/y'],
    ['pkg:oci/y?repository_url=ghcr.io/x/y%40sha256%3A0a&tag=1', 'pkg:docker/ghcr.io/x/y'],
    ['pkg:oci/y?repository_url=/', 'pkg:oci/y'],
  ])('of the package URL %s: %s', (purl, key) => expect(purlKey(purl)).toBe(key));
});
