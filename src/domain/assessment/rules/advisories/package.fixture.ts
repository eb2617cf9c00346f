import type { TestedExample } from '../broken.fixture.ts';

const advisory = (keys: string): [string, string] => [
  'layers:\n  foundation',
  `advisories:\n  - { id: CVE-2025-59536, source: docs, ${keys} }\nlayers:\n  foundation`,
];
const PACKAGES = 'identifiers: [pkg:pypi/example-agent, pkg:npm/example-agent]';

export default [
  {
    change: ['identifiers: [pkg:pypi/example-agent]', PACKAGES],
    also: [advisory('‹affected›: "< 1.4"')],
    finds:
      'advisories[0].affected — The agent has several packages, and this advisory does not say whose versions these are.',
  },
] satisfies readonly TestedExample[];
