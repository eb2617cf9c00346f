import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['whole browser.",', 'whole browser, which ‹cannot be hacked›.",'],
    finds: 'factors.dynamic-tool-use.reason — "cannot be hacked" claims more than anyone can know.',
  },
  {
    change: ['what it reads on a page can steer what it does next.', 'it ‹carries no risk›.'],
    finds: 'summary — "carries no risk" claims more than anyone can know.',
  },
] satisfies readonly TestedExample[];
