import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['homepage: https://example.org/agent', 'homepage: https://‹2130706433›/agent'],
    finds: 'homepage — This address leads to the bare number 127.0.0.1.',
  },
  {
    change: ['homepage: https://example.org/agent', 'homepage: https://‹192.168.0.7›/agent'],
    finds: 'homepage — This address leads to the bare number 192.168.0.7.',
  },
  {
    change: ['url: https://example.org/agent/docs', 'url: https://‹wiki›/agent/docs'],
    finds: 'sources[0].url — This address leads to "wiki", which is not a public name.',
  },
  {
    change: ['/example.org/agent/docs).', '/‹docs.corp›/agent).'],
    finds:
      'This address leads to "docs.corp", which exists only in private networks. | To name the address itself, put it between backticks. To link, give the public address of the page.',
  },
  ...['169.254.169.254', '127.0.0.1', '10.0.0.1'].map((host) => ({
    change: ['It talks to no other agent.', `It asks http://‹${host}›/latest for a key.`] as const,
    finds: `This address leads to the bare number ${host}. | To name the address itself, put it between backticks. To link, give the public address of the page.`,
  })),
  {
    change: ['It talks to no other agent.', 'It asks http://‹localhost›:3000/ for a key.'],
    finds:
      'This address leads to "localhost", which exists only in private networks. | To name the address itself, put it between backticks. To link, give the public address of the page.',
  },
] satisfies readonly TestedExample[];
