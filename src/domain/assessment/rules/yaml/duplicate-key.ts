import { yamlProblems } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlDuplicateKey: FileRule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  fixed: true,
  title: 'A key stands once.',
  why: 'Of two entries with one key only one can count, and a reader cannot see which. Often the second was meant to have another name.',
  remedy: 'Keep one of the two. In a list, begin each entry with "- ".',
  examples: [
    {
      change: ['vendor: Example Ltd', 'vendor: Example Ltd\n‹kind›: tool'],
      finds: 'The key "kind" is given twice. | Keep one of the two and remove the other.',
    },
    {
      change: ['- id: code', '  ‹id›: code'],
      finds:
        'The keys "id", "title", "url", "accessed" are given twice. | Begin each entry of a list with "- ", or keep each key once.',
    },
  ],
  check: yamlProblems('duplicate-key'),
};
