import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['old-agent: example-agent\n', 'old-agent: example-agent\n‹old-agent›: null\n'],
    finds: 'The key "old-agent" appears twice.',
  },
  {
    change: ['old-agent: null\n', '- old-agent\n'],
    finds: 'The data is not a list of "key: value" lines.',
  },
  {
    change: ['old-agent: example-agent\n', 'old-agent: ‹[example-agent]›\n'],
    finds:
      'The target of "old-agent" is not a slug. | A slug has lower-case letters, digits and single hyphens, at most 60 characters.',
  },
  {
    change: ['old-agent: "example-agent"\n', 'old-agent: ‹"›example-agent\n'],
    finds: 'This quote is not closed.',
  },
] satisfies readonly TestedExample[];
