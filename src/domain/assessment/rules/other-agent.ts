import type { Example } from './rule.ts';

/** The valid example as another agent, for rules that compare two files. */
export const OTHER_AGENT: NonNullable<Example['beside']> = {
  path: 'other-agent.md',
  changes: [
    ['name: Example Agent', 'name: Other Agent'],
    ['homepage: https://example.org/agent', 'homepage: https://example.org/other'],
    ['repository: https://example.org/git/agent', 'repository: https://example.org/git/other'],
    ['identifiers: [pkg:pypi/example-agent]\naliases: [ExAgent]\n', ''],
  ],
};
