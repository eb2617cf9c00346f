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
  {
    change: [
      'layers:\n  foundation',
      'advisories:\n  - { id: CVE-2025-59536, source: docs, package: ‹pkg:pypi/example-store@1.4› }\nlayers:\n  foundation',
    ],
    finds:
      'advisories[0].package — This package URL includes a version ("@1.4"); an advisory is about many. | Write pkg:pypi/example-store, and put the versions into "affected".',
  },
] satisfies readonly TestedExample[];
