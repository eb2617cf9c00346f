import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['renamed-agent: example-agent\n', '# Former slugs.\n'],
    gone: { 'renamed-agent': 'example-agent' },
    finds:
      'The assessment "renamed-agent" was renamed to "example-agent", and its address leads nowhere. | Add the line "renamed-agent: example-agent" to redirects.yaml.',
  },
] satisfies readonly TestedExample[];
