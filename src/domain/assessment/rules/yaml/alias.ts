import { yamlFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlAlias: FileRule = {
  id: 'yaml/alias',
  severity: 'error',
  fixed: true,
  title: 'YAML anchors and aliases are not used.',
  why: 'An anchor names a value, and an alias reuses it elsewhere in the file. Someone who reviews a line should see its value in that line.',
  remedy: 'Write out the value itself. Text that starts with * or & needs double quotes.',
  example: {
    change: ['vendor: Example Ltd', 'vendor: &maker Example Ltd'],
    also: [['by: Example Ltd', 'by: ‹*maker›']],
  },
  check: yamlFindings('alias'),
};
