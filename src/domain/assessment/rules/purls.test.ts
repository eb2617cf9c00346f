import { expect, test } from 'vitest';
import { purlComplaint } from './agent/purl.ts';

test.each([
  'pkg:pypi/livekit-agents',
  'pkg:npm/@scope/name',
  'pkg:npm/%40scope/name',
  'pkg:github/owner/repository',
  'pkg:golang/github.com/Owner/Module',
  'pkg:maven/org.example/Agent',
  'pkg:docker/owner/image',
  'pkg:nuget/Example.Agent',
  'pkg:huggingface/Owner/Model',
  'pkg:generic/team@example/agent',
  'no package URL at all',
])('%s is as it should be', (purl) => {
  expect(purlComplaint(purl)).toBeUndefined();
});

test.each([
  ['pkg:pip/agent', 'Did you mean "pypi"?'],
  ['pkg:pypy/agent', 'Did you mean "pypi"?'],
  ['pkg:crates/agent', 'Did you mean "cargo"?'],
  ['pkg:ftp/agent', undefined],
  ['pkg:pypi/My_Agent', 'Write pkg:pypi/my-agent'],
  ['pkg:github/Owner/Repo', 'Write pkg:github/owner/repo'],
  ['pkg:github/repo', 'Write pkg:github/owner/repo'],
  ['pkg:npm//name', 'Use single slashes: pkg:npm/name'],
  [
    'pkg:npm/@scope/name@1.0.0',
    'Write pkg:npm/@scope/name, and put the version that you read into "subject".',
  ],
])('%s: %s', (purl, help) => {
  const complaint = purlComplaint(purl);
  expect(complaint).toBeDefined();
  if (help) expect(complaint?.help).toBe(help);
});
