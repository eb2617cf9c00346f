import { rangeOf } from '../../reading/body.ts';
import { nodesOfType, sourceOf } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

export const markdownStrikethrough: FileRule = {
  id: 'markdown/strikethrough',
  severity: 'warning',
  title: 'A single tilde strikes nothing through.',
  why: 'Two tildes in one paragraph, as in "5~10 files and 20~30 rules", strike through what stands between them. In a catalogue of judgements that says the opposite.',
  remedy:
    'Write a range with "to" or an en dash, or put a backslash before the tilde. To strike something through, use two tildes.',
  example: {
    change: [
      'It runs on the machine of its user.',
      'It reads 5‹~10 files and 20~›30 rules at a time.',
    ],
  },
  check: (file) =>
    nodesOfType(file, 'delete').flatMap((node): Finding[] => {
      const words = sourceOf(file, node);
      if (words.startsWith('~~')) return [];
      return [{ range: rangeOf(node), message: `"${words.slice(1, -1)}" is struck through.` }];
    }),
};
