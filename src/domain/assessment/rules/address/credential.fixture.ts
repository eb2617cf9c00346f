import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['agent/docs).', 'docs?‹X-Amz-Signature=f81d4fae7dec11d0›).'],
    finds: 'The query of this address contains a credential ("X-Amz-Signature").',
  },
] satisfies readonly TestedExample[];
