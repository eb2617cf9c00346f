import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['## Data Operations', '‹### Data Operations›'],
    finds:
      'The section on Data Operations has no level-2 heading. | Write "## Data Operations" on a line of its own.',
  },
  {
    change: ['## Data Operations', '‹##Data Operations›'],
    finds:
      'The section on Data Operations has no level-2 heading. | Write "## Data Operations" on a line of its own.',
  },
  {
    change: ['## Agent Ecosystem\n\nIt talks to no other agent.\n\n', ''],
    at: '[^1]: The documentation names no model‹.›',
    finds:
      'The section on Agent Ecosystem is missing. | Add "## Agent Ecosystem" at the end, with a text. If the agent has no such layer, say why and tag it not-applicable.',
  },
  {
    change: [
      'url: https://example.org/git/agent',
      'url: https://example.org/git/agent\n    accessed: 2026-11-19\n  - id: cookbook\n    title: Cookbook of Example Agent\n    url: https://example.org/agent/cookbook',
    ],
    also: [
      [
        '## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).\n\n',
        '',
      ],
    ],
    at: '‹## Agent Frameworks›',
    finds:
      'The section on Data Operations is missing. | Add "## Data Operations" before "## Agent Frameworks", with a text. If the agent has no such layer, say why and tag it not-applicable.',
  },
] satisfies readonly TestedExample[];
