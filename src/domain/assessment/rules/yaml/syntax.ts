import { yamlFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlSyntax: FileRule = {
  id: 'yaml/syntax',
  severity: 'error',
  fixed: true,
  title: 'The data is valid YAML.',
  why: 'The data is written in YAML. Where its grammar is broken, everything that follows may mean something else, so nothing is read from it.',
  remedy:
    'Look at the marked place. Most often a text with ": " or " #" needs double quotes, a quote or bracket is not closed, or a line is not indented like its neighbours.',
  example: {
    change: ['title: Example Agent documentation', 'title: ‹"›Example Agent documentation'],
  },
  check: yamlFindings('syntax'),
};
