import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['It runs on the machine of its user.', 'It runs. ‹Lorem ipsum› dolor sit amet.'],
    finds: '"Lorem ipsum" is a placeholder.',
  },
  {
    change: ['"Free text behind fixed actions.",', '"‹TODO›.",'],
    finds: 'factors.non-determinism.reason — "TODO" is a placeholder.',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹N/A›'],
    finds: 'vendor — "N/A" is no vendor. | If there is none, remove the key.',
  },
  {
    change: [
      'It runs on the machine of its user.',
      'The listing has no text on this layer. ‹Write the commentary in your own words›.',
    ],
    finds: '"Write the commentary in your own words" is a placeholder.',
  },
  {
    change: ['basis: documentation', 'basis: listing'],
    also: [['homepage: https://example.org/agent', 'homepage: ‹https://example.org/agent/docs›']],
    finds:
      'homepage — The homepage is the address of the listing. | Put the homepage of the agent, or its repository, in its place.',
  },
  { change: ['It runs on the machine of its user.', '‹…›'], finds: '"…" is a placeholder.' },
] satisfies readonly TestedExample[];
