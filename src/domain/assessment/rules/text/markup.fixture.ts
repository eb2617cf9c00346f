import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Free text behind fixed actions.', 'Free text behind ‹`act`› calls.'],
    finds: 'factors.non-determinism.reason — "`act`" is shown as typed.',
  },
  {
    change: ['title: A plugin reads', 'title: A plugin ‹&amp;› a page read'],
    finds: 'threats[1].title — "&amp;" is shown as typed.',
  },
] satisfies readonly TestedExample[];
