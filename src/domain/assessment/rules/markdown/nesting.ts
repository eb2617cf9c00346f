import { MAX_DEPTH } from '../../reading/walk.ts';
import type { FileRule } from '../rule.ts';

export const markdownNesting: FileRule = {
  id: 'markdown/nesting',
  severity: 'error',
  fixed: true,
  title: 'The body is not nested too deeply.',
  why: 'Quotations forty levels deep serve no reader; they serve to crash a program.',
  remedy: 'Flatten the lists or quotations.',
  example: {
    change: [
      'Every action is logged.',
      '>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>‹>›>>>>>>>>> Every action is logged.',
    ],
  },
  check({ body: { deepAt } }) {
    if (deepAt === undefined) return [];
    const message = `Lists or quotations are nested more than ${MAX_DEPTH} levels deep.`;
    return [{ range: [deepAt, deepAt + 1], message }];
  },
};
