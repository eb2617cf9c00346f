import type { TestedExample } from '../broken.fixture.ts';
import { inEntry } from './entry.ts';

export default [
  {
    change: inEntry('  by: Example Ltd', '  ‹bye›: Example Ltd'),
    finds: 'There is no key "bye" here. | Did you mean "by"?',
  },
  {
    change: inEntry('CVE-2026-10001:', '‹CVE-26-10001›:'),
    finds: '"CVE-26-10001" is not the id of an advisory. | Write it like CVE-2025-59536.',
  },
  {
    change: inEntry('  score: 7.1\n', '  score: 7.1\n  ‹score›: 7.1\n'),
    finds: 'The key "score" appears twice. | Keep one of the two and remove the other.',
  },
] satisfies readonly TestedExample[];
