import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['[pkg:pypi/example-agent]', '[pkg:pypi/example-agent, ‹pkg:pypi/example-agent›]'],
    finds: 'identifiers[1] — "pkg:pypi/example-agent" is in this list already.',
  },
  {
    change: ['mitre-atlas:AML.T0051.001]', '‹owasp-asi:ASI01›]'],
    finds: 'threats[0].maps-to[1] — "owasp-asi:asi01" is in this list already.',
  },
  {
    change: ['browser.", sources: [code]', 'browser.", sources: [code, ‹code›]'],
    finds: 'factors.dynamic-tool-use.sources[1] — "code" is in this list already.',
  },
] satisfies readonly TestedExample[];
