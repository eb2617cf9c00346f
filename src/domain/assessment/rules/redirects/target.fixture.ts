import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['one: example-agent\ntwo: example-agent\n', 'one: ‹two›\ntwo: example-agent\n'],
    finds: '"two" is a former slug itself. | Point to the last one directly: "one: example-agent".',
  },
  {
    change: ['one: example-agent\ntwo: example-agent\n', 'one: ‹two›\ntwo: ‹one›\n'],
    finds: [
      'Redirect loop: one → two → one. | Point each of them to the existing assessment.',
      'Redirect loop: two → one → two. | Point each of them to the existing assessment.',
    ],
  },
] satisfies readonly TestedExample[];
