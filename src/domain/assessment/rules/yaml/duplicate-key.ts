import { yamlFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlDuplicateKey: FileRule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  fixed: true,
  title: 'Each key appears only once.',
  why: 'Of two entries with the same key only one can count, and readers cannot see which. Often the second should have a different name.',
  remedy: 'Keep one of the two. In a list, start each entry with "- ".',
  example: {
    change: ['vendor: Example Ltd', 'vendor: Example Ltd\n‹kind›: tool'],
  },
  check: yamlFindings('duplicate-key'),
};
