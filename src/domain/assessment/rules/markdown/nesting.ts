import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { MAX_DEPTH, walk } from '../../reading/walk.ts';
import type { FileRule, Finding } from '../rule.ts';

export const markdownNesting: FileRule = {
  id: 'markdown/nesting',
  severity: 'error',
  fixed: true,
  title: 'The body is not nested too deeply.',
  why: 'Quotations forty levels deep serve no reader; they serve to crash a program.',
  remedy: 'Flatten the lists or quotations.',
  examples: [
    {
      change: [
        'Every action is logged.',
        '>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>‹>›>>>>>>>>> Every action is logged.',
      ],
      finds: 'Lists or quotations are nested more than 40 levels deep.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    if (file.body.shallow) return [];
    for (const { node, depth } of walk(file.body.tree)) {
      if (depth <= MAX_DEPTH) continue;
      const [start] = rangeOf(node);
      const message = `Lists or quotations are nested more than ${MAX_DEPTH} levels deep.`;
      return [{ range: [start, start + 1], message }];
    }
    return [];
  },
};
