import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['identifiers: [pkg:pypi/example-agent]', 'identifiers: [‹pkg:pypi/Example_Agent›]'],
    finds:
      'identifiers[0] — Packages of type "pypi" are not spelt like this. | Write pkg:pypi/example-agent',
  },
  {
    change: ['[pkg:pypi/example-agent]', '[‹pkg:github/example//agent›]'],
    finds:
      'identifiers[0] — A name in this package URL is empty. | Use single slashes: pkg:github/example/agent',
  },
  {
    change: ['[pkg:pypi/example-agent]', '[‹pkg:github/example-agent›]'],
    finds:
      'identifiers[0] — Packages of type "github" have an owner, which is missing before "example-agent". | Write pkg:github/owner/example-agent',
  },
  {
    change: ['[pkg:pypi/example-agent]', '[‹pkg:pypi/example-agent@1.4.2›]'],
    finds:
      'identifiers[0] — This package URL includes a version ("@1.4.2"); an assessment is about the agent. | Write pkg:pypi/example-agent, and put the version that you read into "subject".',
  },
] satisfies readonly TestedExample[];
