import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['[code]', '[‹code-repository›]'],
    finds:
      'factors.dynamic-tool-use.sources[0] — No source in this file has the id "code-repository". | Did you mean "code"?',
  },
  {
    change: ['[code]', '[‹code; docs›]'],
    finds:
      'factors.dynamic-tool-use.sources[0] — No source in this file has the id "code; docs". | Make 2 entries of it: code, docs.',
  },
] satisfies readonly TestedExample[];
