import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['page: https://example.org/agent', 'page: https://‹ｅｘａｍｐｌｅ.org›/agent'],
    finds:
      'homepage — "ｅｘａｍｐｌｅ.org" contains letters that a browser replaces with "example.org".',
  },
  {
    change: ['page: https://example.org/agent', 'page: https://‹xn--xample-2of.org›/agent'],
    finds: 'homepage — "xn--xample-2of.org" is written in Punycode, which hides its letters.',
  },
  {
    change: ['homepage: https://example.org/agent', 'homepage: https://‹сосо.com›/agent'],
    finds: 'homepage — "сосо" looks like "coco" but is written in Cyrillic letters.',
  },
] satisfies readonly TestedExample[];
